"""The views of the pages that join the rooms."""
