"""Sentences of a report held against the numbers that they speak of."""
