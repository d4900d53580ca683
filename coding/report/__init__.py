"""The theme report: insights with figures and quotes, reviewed by a supervisor, exported and verified."""
