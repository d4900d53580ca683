"""Nouns that are counted in a report: people who answered, and what else the methods tell the number of."""

PEOPLE = (
    r"respondents?|officers?|people|persons?|participants?|employers?|employees?|businesses|business|companies|company|"
    r"organisations?|organizations?|interviewees?|investigators?|experts?|answers?|teachers?|doctors?|nurses?|"
    r"students?|patients?|women|men|children|parents?|users?|customers?|clients?|members?|colleagues|individuals?"
)
"""A regular expression for whom a share may be of."""

OTHERS = r"countries|country|coders?|logged on|log-ons?"
UNITS = rf"{PEOPLE}|{OTHERS}"
