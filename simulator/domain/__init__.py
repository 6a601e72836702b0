"""What the program talks about: frozen facts of the interview, standard library only."""
