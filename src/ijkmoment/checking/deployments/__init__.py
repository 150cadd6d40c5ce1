"""The deployments that a letter speaks of: their names, figures, ends, and which letter reports on which."""
