"""Words that are strange, split, doubled or wrong beside each other (WRD)."""
