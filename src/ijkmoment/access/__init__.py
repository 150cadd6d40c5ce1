"""People and, later, their roles, labels and the gate: who may see and do what.

Until the gate is built only the user model stands here, so that every later table can point at a person from the
first migration on. Access knows no deployment; scopes will name subjects by slug.
"""
