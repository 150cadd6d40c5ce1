"""The documents, acts, tables and sections that a letter cites by number (REF)."""
