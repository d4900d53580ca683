"""Theme proposals: groups of quotes that say the same, with the words, quotes and stability that speak for each."""
