"""Situation reports and end-of-rotation reports, written offline in the field; empty until that issue."""
