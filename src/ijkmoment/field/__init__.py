"""Situation reports and end-of-rotation reports, written offline; they create sources and observations.

An empty room for now: the field reports are an issue of their own.
"""
