"""`ijkmoment lsp`: a language server on standard input and output, which checks letters while they are written.

A letter is checked when it is opened, and shortly after each change: the newest text once, not each key. Plain text is
read as `check` reads it, a letter's source (`.md`) by its literal text. Nothing is written anywhere.
"""

import asyncio
import contextlib
from pathlib import PurePath

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from ijkmoment.checking import engine, rule_set
from ijkmoment.checking.reports.asides import of_failure
from ijkmoment.cli.check_options import LANGUAGE, Options, Settled, settle
from ijkmoment.cli.checking import SOURCE_SUFFIX, Against, held_against, prepare, source_held_against, waive_in
from ijkmoment.cli.loading import collect_seldom, loading
from ijkmoment.cli.lsp_forms import SOURCE, Open, Words, actions, diagnostics
from ijkmoment.cli.output import NOTHING_FOUND, report
from ijkmoment.facts.document import Document
from ijkmoment.reading.files import read_bytes
from ijkmoment.reading.letter_date import find_letter_date

PAUSE = 0.3
LARGEST = 300_000
_TOLD_TO_EXIT = 1
_QUICK_FIXES = frozenset({types.CodeActionKind.Empty, types.CodeActionKind.QuickFix})
_TOO_LARGE = {
    "nl": "{name} is te groot om tijdens het schrijven te controleren",
    "en": "{name} is too large to be checked while it is written",
}


def run(options: Options) -> int:
    """Serve one editor until it is done; return the exit code."""
    settled = settle(options)
    if not isinstance(settled, Settled):
        return report(settled, options.language or LANGUAGE)
    with loading():
        against = prepare(settled)
        if isinstance(against, Against):
            against.load()
            against = against.proof() or against
    if not isinstance(against, Against):
        return report(against, settled.language)
    return _serve(make_server(Checker(against, settled.language)))


def _serve(server: LanguageServer) -> int:
    """Serve until the editor takes leave; `exit` without `shutdown` before it ends with 1, as the protocol has it."""
    said: list[str] = []

    @server.feature(types.SHUTDOWN)
    def _shut_down(*_: object) -> None:
        said.append(types.SHUTDOWN)

    @server.feature(types.EXIT)
    def _exit(*_: object) -> None:
        said.append(types.EXIT)

    collect_seldom()
    server.start_io()
    return _TOLD_TO_EXIT if said == [types.EXIT] else NOTHING_FOUND


class Checker:
    """Checks a letter as an editor holds it."""

    def __init__(self, against: Against, language: str) -> None:
        self._against = against
        self.language = language
        self.entries = {one.code: one for one in against.entries}

    def check(self, uri: str, version: int | None, text: str) -> Open:
        """Return a letter with what is found in it; one without a word has no findings."""
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        name = to_fs_path(uri) or uri
        if PurePath(name).suffix.lower() == SOURCE_SUFFIX:
            return self._source(uri, version, name, text)
        document = read_bytes(text.encode("utf-8", "replace"), name, ".txt") if text.strip() else None
        if not isinstance(document, Document):
            return Open(uri, version, engine.Report(Document(text, text, ()), ()), ())
        found = held_against(document, find_letter_date(document), self._against)
        found = self._shown(found, name)
        return Open(uri, version, found, tuple(one for one in found.findings if one.suggestion and one.start < one.end))

    def _source(self, uri: str, version: int | None, name: str, text: str) -> Open:
        found = self._shown(source_held_against(text, self._against), name)
        return Open(uri, version, found, tuple(one for one in found.findings if one.suggestion and one.start < one.end))

    def _shown(self, found: engine.Report, name: str) -> engine.Report:
        waived, _ = waive_in(found, name, self._against)
        return self._against.shown(waived)


class _Letters:
    """The letters that are open: what was found in each, and which will be checked soon."""

    def __init__(self, server: LanguageServer, checker: Checker) -> None:
        self._server, self._checker = server, checker
        self._found: dict[str, Open] = {}
        self._waiting: dict[str, asyncio.TimerHandle] = {}

    def later(self, uri: str) -> None:
        """Check a letter once its writer pauses."""
        self._forget_waiting(uri)
        self._waiting[uri] = asyncio.get_running_loop().call_later(PAUSE, self.now, uri)

    def now(self, uri: str) -> Open | None:
        """Check a letter, show what is found, and return it; None for one that is too large."""
        self._forget_waiting(uri)
        document = self._server.workspace.get_text_document(uri)
        if len(document.source) > LARGEST:
            self._say_too_large(uri)
            return None
        letter = self._checker.check(uri, document.version, document.source)
        self._found[uri] = letter
        for failure in letter.report.failed:
            self._warn(of_failure(failure, self._checker.language))
        self._publish(uri, document.version, diagnostics(letter, self._words))
        return letter

    def actions(self, uri: str, within: types.Range) -> list[types.CodeAction]:
        """Return the suggestions in a range of a letter as it stands now; none for one that is not open."""
        if uri not in self._server.workspace.text_documents:
            return []
        document = self._server.workspace.get_text_document(uri)
        found = self._found.get(uri)
        letter = found if found and found.version == document.version else self.now(uri)
        return actions(letter, self._words, within) if letter else []

    def close(self, uri: str) -> None:
        """Forget a letter and what was shown of it."""
        self._forget_waiting(uri)
        self._found.pop(uri, None)
        self._publish(uri, None, [])

    @property
    def _words(self) -> Words:
        counted = self._server.workspace.position_codec.client_num_units
        return Words(self._checker.entries, self._checker.language, counted, versioned=self._takes_versions)

    @property
    def _takes_versions(self) -> bool:
        workspace = self._server.client_capabilities.workspace
        edits = workspace.workspace_edit if workspace is not None else None
        return bool(edits and edits.document_changes)

    def _forget_waiting(self, uri: str) -> None:
        with contextlib.suppress(KeyError):
            self._waiting.pop(uri).cancel()

    def _publish(self, uri: str, version: int | None, said: list[types.Diagnostic]) -> None:
        params = types.PublishDiagnosticsParams(uri, said, version)
        self._server.text_document_publish_diagnostics(params)

    def _say_too_large(self, uri: str) -> None:
        self._found.pop(uri, None)
        self._publish(uri, None, [])
        name = PurePath(to_fs_path(uri) or uri).name
        self._warn(_TOO_LARGE[self._checker.language].format(name=name))

    def _warn(self, said: str) -> None:
        self._server.window_log_message(types.LogMessageParams(types.MessageType.Warning, said))


def make_server(checker: Checker) -> LanguageServer:
    """Return the server, ready to be started; it takes the whole text at each change, so that both count one way."""
    server = LanguageServer(SOURCE, rule_set.version(), types.TextDocumentSyncKind.Full)
    letters = _Letters(server, checker)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def _opened(params: types.DidOpenTextDocumentParams) -> None:
        letters.now(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def _changed(params: types.DidChangeTextDocumentParams) -> None:
        letters.later(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def _closed(params: types.DidCloseTextDocumentParams) -> None:
        letters.close(params.text_document.uri)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    )
    def _asked(params: types.CodeActionParams) -> list[types.CodeAction]:
        only = params.context.only
        if only is not None and not _QUICK_FIXES.intersection(only):
            return []
        return letters.actions(params.text_document.uri, params.range)

    return server
