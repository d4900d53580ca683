"""The response grid: which quotes it shows, in which order and columns, and what is done with many of them at once."""
