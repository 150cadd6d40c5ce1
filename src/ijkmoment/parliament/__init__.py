"""Debates, motions, questions and commitments; a letter's review, sign-off and publication.

An empty room for now: the workflow of parliament is an issue of its own.
"""
