"""Checking: a document with its claims, a snapshot, earlier letters and a date -> findings.

One rule is one file in `rules`, one pure function, one Markdown test and one generated page. Nothing here reads a file,
knows Django or keeps state.
"""
