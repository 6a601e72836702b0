"""The rehearsal room on the terminal."""
