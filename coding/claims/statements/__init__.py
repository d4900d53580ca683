"""What a sentence says of a figure without a share: which row is the largest, twice as many, on the increase."""
