"""Takes the place of the reader's process in tests: a file whose name says so ends it, as a hostile file might."""

import json
import os
import signal
import sys
from pathlib import Path


def main() -> None:
    """Answer each file with its own name, or end in the way that its name tells."""
    for line in sys.stdin:
        name = json.loads(line)["name"]
        match Path(name).stem.split("-")[0]:
            case "crash":
                os.kill(os.getpid(), signal.SIGSEGV)
            case "leave":
                os._exit(3)
            case "late":
                signal.raise_signal(signal.SIGALRM)
            case "half":
                sys.stdout.write('{"file"')
                sys.stdout.flush()
                os._exit(0)
        sys.stdout.write(json.dumps({"file": name, "facts": []}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
