"""The parts that a letter announces, and the headings that it has (STR)."""
