"""What the persona says."""
