"""A file -> a document -> the claims that it makes."""
