"""What coaches write, read with exact positions."""
