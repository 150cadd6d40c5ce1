"""Why a file is not read: a code for each reason, with its English line; pages say it by code in their own language.

What is said only to who runs the command on many files stands in `apart` and `corpus`.
"""

from collections.abc import Mapping
from functools import partial

from ijkmoment.facts.problem import say

_GIVE = "give a letter as PDF, DOCX, ODT, HTML or TXT"
_ANEW = "save the letter anew"
MESSAGES: Mapping[str, str] = {
    "no-file": "there is no such file: check its name and folder",
    "unopened": "cannot be read: {error}",
    "folder": f"a folder, not a file: {_GIVE}",
    "device": f"a device or pipe, not a file: {_GIVE}",
    "empty": f"the file is empty: {_GIVE}",
    "too-large": "{size} MB, at most {most} MB is read: give one letter a file",
    "old-word": "an old Word file, or a DOCX with a password: save it as DOCX without a password",
    "rtf": "an RTF file: save it as DOCX or ODT",
    "picture": f"a picture, not a text: {_GIVE}",
    "compressed": f"a compressed file: unpack it first, then {_GIVE}",
    "misnamed": f"called {{suffix}} but is not one: {_ANEW}",
    "unknown-format": f"an unknown format ({{suffix}}): {_GIVE}",
    "no-text": f"no text in it: {_GIVE}",
    "not-encoded": "byte {byte} ({found}) is not {encoding}: save as UTF-8",
    "binary": f"byte {{byte}} is NUL, so this is no text: {_GIVE}",
    "other-zip": f"a zip that is neither DOCX nor ODT: {_GIVE}",
    "broken-zip": f"a broken zip ({{error}}): {_ANEW}",
    "too-many-parts": "a zip of {parts} parts, at most {most} are read: this is no letter",
    "broken-part": f"{{part}} cannot be unpacked ({{error}}): {_ANEW}",
    "lying-part": "{part} is larger than it says: this is no letter but a zip bomb",
    "large-part": "unpacks to {size} MB, at most {most} MB is read",
    "zip-bomb": "unpacks to more than {most} times its size: this is no letter but a zip bomb",
    "password": "protected with a password: save the letter without one",
    "unsound-xml": f"{{part}} is not sound XML ({{error}}): {_ANEW}",
    "entities": "{part} declares a document type or entities, which no office program writes: refused",
    "hollow-docx": f"called DOCX, but without a document in it: {_ANEW}",
    "hollow-odt": f"called ODT, but without a text in it: {_ANEW}",
    "no-body": "no HTML page: it has no body",
    "too-deep": "nested deeper than {most} elements: this is no letter",
    "locked-pdf": "a PDF with a password: save it without one",
    "broken-pdf": "a broken PDF that cannot be opened: save it anew",
    "too-many-pages": "{pages} pages, at most {most} are read: give one letter a file",
    "crowded-page": "page {page} holds {count} characters, at most {most} are read of one: this is no letter",
    "too-long": "more than {most} characters, no more are read: give one letter a file",
    "scan": "a scan without text: recognise its text first, or give the letter as DOCX, ODT or HTML",
    "too-much": "{count} {thing}, at most {most} are shown: give one letter a file",
    "too-slow": f"takes too long to read: {_ANEW}",
    "out-of-bounds": f"cannot be read within the bounds of time and memory: {_ANEW}",
}
refused = partial(say, MESSAGES)
