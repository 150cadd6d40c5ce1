"""What a form cannot write: the base of the errors of PDF, DOCX and ODT."""


class WritingError(Exception):
    """A form of the letter could not be made; its text says why."""
