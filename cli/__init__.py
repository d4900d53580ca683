"""The command line: each command gathers its options, calls one function, and prints what came back."""
