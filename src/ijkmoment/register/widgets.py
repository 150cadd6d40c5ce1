"""The style of form fields: one class of the component library for each kind of widget."""

from typing import ClassVar

from django import forms

_CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (forms.TextInput, "utrecht-textbox utrecht-textbox--html-input"),
)


class StyledForm(forms.Form):
    """A form whose fields are drawn by `register/fields.html`; one of the `conditional` fields has to be filled in."""

    template_name = "register/fields.html"
    conditional: ClassVar[tuple[str, ...]] = ()

    def get_context(self) -> dict[str, object]:
        """Give every widget its class, also those of fields that were added later."""
        for field in self.fields.values():
            name = next((name for kind, name in _CLASSES if isinstance(field.widget, kind)), None)
            if name:
                field.widget.attrs["class"] = name
        return super().get_context()
