"""Saturation: how many new codes another respondent would bring, and what could have been missed so far."""
