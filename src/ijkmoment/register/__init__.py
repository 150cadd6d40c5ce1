"""The register: subjects, sources and statements as a ledger in a database, with its forms, import and export.

The ledger only grows: a correction inserts a row and closes the old one, by the database's clock, so that what was
held at any past moment can be read back with one query.
"""
