"""Queues: which quotes come on the coding screen, in which order; and how much of one is left."""
