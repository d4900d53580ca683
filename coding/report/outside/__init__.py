"""What readers outside are given: the parts of a report as they are printed, whatever the kind of file."""
