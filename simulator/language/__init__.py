"""What a sentence is: pure judgements, shared by scoring and dialogue."""
