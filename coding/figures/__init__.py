"""Figures: tables of respondents with a base, their intervals, and the charts drawn from them."""
