"""The topics of a published police survey, told anew with numbers counted from a file of answers."""
