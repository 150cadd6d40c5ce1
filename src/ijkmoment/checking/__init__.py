"""A document with its claims, a snapshot and earlier letters -> findings; one rule, one file."""
