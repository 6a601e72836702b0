"""A session as a page, as plain text, as JSON."""
