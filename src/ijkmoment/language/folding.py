"""Text in lower case with every character at its place, so that one pattern reads both cases and offsets hold."""


def fold(text: str) -> str:
    """Return the text in lower case, character by character: the few that would become two stay as they are."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(lower if len(lower := letter.lower()) == 1 else letter for letter in text)
