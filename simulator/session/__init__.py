"""The heartbeat: who has the floor, what time it is, what happens next."""
