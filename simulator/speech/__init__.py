"""Sound in, sound out."""
