"""A letter's source and a snapshot -> a document -> html, pdf, odt, docx and json; a pure function."""
