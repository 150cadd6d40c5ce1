"""Attention points, lessons, measures and promises, and whether a letter answers them (LES, PRO, YOY003)."""
