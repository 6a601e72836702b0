"""What a person can do here, one function each; no screen and no printing."""
