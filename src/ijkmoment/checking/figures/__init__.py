"""The numbers of a letter in sentences and tables, the values that a printed one may stand for, and when two agree."""
