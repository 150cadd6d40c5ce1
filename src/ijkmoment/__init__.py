"""ijkmoment: the yearly account of military deployments, with a source behind every figure.

The rooms stand on each other, from the ground up: facts, language, reading and writing, checking, access, register,
lessons, field, parliament, site, and the command line on top. An import never runs upward.
"""

__version__ = "0.1.0"
