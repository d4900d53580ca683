"""Phrase lists: the platforms, services or currencies that respondents name, looked for in what they wrote."""
