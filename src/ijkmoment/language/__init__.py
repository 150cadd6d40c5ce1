"""Dutch and English words <-> values: one grammar, two directions."""
