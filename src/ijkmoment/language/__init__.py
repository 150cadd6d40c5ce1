"""Dutch and English words <-> values: months, numerals, hedges, amounts, notations; one grammar, two directions."""
