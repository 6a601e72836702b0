"""Small things that several screens show."""
