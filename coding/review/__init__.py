"""How a supervisor reviews a report: one insight after the other, with comments, decisions and pre-checks."""
