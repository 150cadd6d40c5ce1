"""Spelling by Hunspell alone, of the files that are named: [file, start, end, word] each, as JSON."""

import json
import re
import sys
from pathlib import Path

from hunspell import Hunspell

WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def main(dictionary: str, *files: str) -> None:
    """Print the words that the dictionary in a folder (index.aff, index.dic) does not know."""
    speller = Hunspell("index", hunspell_data_dir=dictionary)
    known: dict[str, bool] = {}
    found = []
    for name in files:
        for word in WORD.finditer(Path(name).read_text(encoding="utf-8")):
            if word[0] not in known:
                known[word[0]] = speller.spell(word[0])
            if not known[word[0]]:
                found.append((name, *word.span(), word[0]))
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
