"""What is kept: sessions, turn by turn, and recordings after a yes."""
