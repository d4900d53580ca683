"""Reading: what was read without a code, which quotes are read as a control, what to read next, and what is alike."""
