"""Estimates: how often a code occurs, how much of it is still unread, and how good the machine is, each with what it rests on."""
