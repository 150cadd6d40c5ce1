"""Debates, motions, questions, commitments, and a letter's review, sign-off and publication; empty until that issue."""
