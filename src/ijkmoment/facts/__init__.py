"""The narrow waist: statements, snapshots, claims and findings, with their values, the document and the concepts.

Everything in the house passes through these frozen types. They know nothing of databases, files formats of
letters or the web, and this package imports nothing else of ours.
"""
