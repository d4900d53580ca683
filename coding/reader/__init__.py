"""The reader: a quote's whole story, from the file it came from to the report that cites it."""
