"""Code suggestions: which codes may fit a quote, how likely, and why; a person confirms or rejects each."""
