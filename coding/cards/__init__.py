"""Cards: all that the coding screen shows of a quote, of many quotes in a handful of statements."""
