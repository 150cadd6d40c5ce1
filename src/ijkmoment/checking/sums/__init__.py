"""Totals and their parts: in sentences, lists and tables, and what is left of a whole (NUM001)."""
