"""Ranks, trends, shares and fractions that a letter tells, against its figures (NUM003, NUM006, NUM007)."""
