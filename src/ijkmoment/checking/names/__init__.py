"""Names and their short forms: how a letter explains them, and which are slips of others (NAM)."""
