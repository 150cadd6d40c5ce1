"""Ranks, trends and shares that a letter tells, against its figures (NUM003, NUM006, NUM007)."""
