"""Observations, lessons, actions and attention points, recurrence and push.

An empty room for now: from the report in the field to what was learned is an issue of its own.
"""
