"""A code editor's side of a language server: JSON-RPC over the pipes of `ijkmoment lsp`, as the protocol says it."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

Json = dict[str, Any]
_METHOD = "textDocument/publishDiagnostics"


class Editor:
    """Starts the server in a folder, and speaks to it until it is left."""

    def __init__(
        self, folder: Path, *arguments: object, encodings: Sequence[str] = ("utf-16",), versioned: bool = True
    ) -> None:
        command = [sys.executable, "-c", "from ijkmoment.cli import main; main()", "lsp", *map(str, arguments)]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, cwd=folder, stdin=pipe, stdout=pipe, stderr=pipe)
        self._asked = 0
        self._heard: list[Json] = []
        self._open: set[str] = set()
        self._encodings, self._versioned = list(encodings), versioned
        self.capabilities: Json = {}
        self.server: Json = {}

    def __enter__(self) -> Self:
        """Shake hands."""
        general = {"positionEncodings": self._encodings}
        able = {"general": general, "workspace": {"workspaceEdit": {"documentChanges": self._versioned}}}
        given = {"processId": None, "rootUri": None, "capabilities": able}
        said = self.ask("initialize", given)
        self.capabilities, self.server = said["capabilities"], said["serverInfo"]
        self.tell("initialized", {})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take leave, and see that the server is gone and said nothing beside the protocol."""
        if kind is not None:
            self._process.kill()
            self._process.communicate()
            return
        if self._process.returncode is not None:
            return
        assert self.ask("shutdown", None) is None
        assert self.exit() == 0

    def exit(self) -> int:
        """Tell the server to exit; see that it does, its input still open, and said nothing beside the protocol."""
        self.tell("exit", None)
        code = self._process.wait(timeout=30)
        assert self._process.communicate() == (b"", b"")
        return code

    def open(self, uri: str, text: str) -> list[Json]:
        """Open a letter; return its diagnostics."""
        self.show(uri, text)
        return self.diagnostics(uri, 1)

    def show(self, uri: str, text: str) -> None:
        """Open a letter."""
        self._open.add(uri)
        document = {"uri": uri, "languageId": "plaintext", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def change(self, uri: str, version: int, text: str) -> None:
        """Change the whole text of a letter."""
        changed = {"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": text}]}
        self.tell("textDocument/didChange", changed)

    def close(self, uri: str) -> None:
        """Close a letter."""
        self._open.discard(uri)
        self.tell("textDocument/didClose", {"textDocument": {"uri": uri}})

    def clear(self) -> None:
        """Close what is open, and forget what was heard."""
        for uri in sorted(self._open):
            self.close(uri)
            while self.hear(_METHOD).get("version") is not None:
                pass
        self._heard.clear()

    def actions(self, uri: str, within: Json, *only: str) -> list[Json]:
        """Return the code actions in a range, of some kinds or of all."""
        context = {"diagnostics": [], **({"only": only} if only else {})}
        asked = {"textDocument": {"uri": uri}, "range": within, "context": context}
        found: list[Json] = self.ask("textDocument/codeAction", asked)
        return found

    def diagnostics(self, uri: str, version: int | None) -> list[Json]:
        """Wait for the next diagnostics of a letter, which must be those of a version."""
        told = self.hear(_METHOD)
        assert (told["uri"], told.get("version")) == (uri, version)
        found: list[Json] = told["diagnostics"]
        return found

    def hear(self, method: str) -> Json:
        """Wait for what the server says of its own accord."""
        while True:
            kept = next((one for one in self._heard if one.get("method") == method), None)
            if kept is not None:
                self._heard.remove(kept)
                said: Json = kept["params"]
                return said
            self._heard.append(self._receive())

    def ask(self, method: str, params: object) -> Any:  # noqa: ANN401 - whatever the protocol says for the method
        """Return the answer to a request."""
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        while (said := self._receive()).get("id") != self._asked:
            self._heard.append(said)
        assert "error" not in said, said
        return said["result"]

    def tell(self, method: str, params: object) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def _send(self, message: Json) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> Json:
        assert self._process.stdout is not None
        length = 0
        while (line := self._process.stdout.readline()).strip():
            name, _, value = line.decode().partition(":")
            length = int(value) if name.lower() == "content-length" else length
        assert length, "the server ended"
        said: Json = json.loads(self._process.stdout.read(length))
        return said
