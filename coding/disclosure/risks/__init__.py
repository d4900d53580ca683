"""Finding what in a quote could tell who wrote it, or whom it is about."""
