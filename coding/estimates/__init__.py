"""Estimates: how often a code occurs, how much of it is unread, how good the machine is, and what that rests on."""
