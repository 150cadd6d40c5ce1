"""A file -> a document -> the claims that it makes: pdf, docx, odt, html and txt."""

from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.files import read_document

__all__ = ["read_claims", "read_document"]
