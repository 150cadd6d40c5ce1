"""How many things a letter announces, and how many it names (NUM002)."""
