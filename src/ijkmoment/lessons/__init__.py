"""Observations, lessons, actions and attention points, from the report in the field to what was learned; empty until that issue."""
