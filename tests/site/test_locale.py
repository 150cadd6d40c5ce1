"""Every Dutch text of the site's pages has its English one, compiled."""

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import ijkmoment.site

APP = Path(ijkmoment.site.__file__).parent
CATALOGUE = gettext.translation("django", APP / "locale", ["en"])
TAG = re.compile(r'{% translate "([^"]+)" %}')
BLOCK = re.compile(r"{% blocktranslate[^%]*%}(.*?)(?:{% plural %}.*?)?{% endblocktranslate %}", re.DOTALL)
SAME = {"Framework nation"}


def texts() -> Iterator[str]:
    for path in (APP / "templates").rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        yield from TAG.findall(page)
        yield from (re.sub(r"{{ (\w+) }}", r"%(\1)s", text) for text in BLOCK.findall(page))
    for path in APP.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
                yield ast.literal_eval(node.args[0])


@pytest.mark.parametrize("text", sorted(set(texts())))
def test_every_text_is_translated(text: str) -> None:
    english = CATALOGUE.gettext(text)
    if english == text:
        english = CATALOGUE.ngettext(text, text, 1)
    assert english != text or text in SAME
    assert re.findall(r"%\(\w+\)s", english) == re.findall(r"%\(\w+\)s", text)
