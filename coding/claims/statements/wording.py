"""Words that statements about figures are made of, as parts of regular expressions."""

from coding.claims.units import PEOPLE

IS = r"(?:is|are|was|were|remains?)(?:\s+(?:by far|clearly|still|again|also|thus|therefore))?"
NAMED = r"(?:named|mentioned|cited|given|chosen|reported|stated|listed|selected|met|seen|encountered|raised|ticked)"
NAMES = r"(?:names?|mentions?|cites?|reports?|chooses?|chose|gives?|lists?|raises?|meets?|sees?)"
THEY = rf"(?:(?:the\s+)?(?:respondents|people|{PEOPLE})\s+|they\s+)"
THING = (
    r"(?:answers?|challenges?|problems?|reasons?|categor(?:y|ies)|groups?|codes?|types?|kinds?|responses?|choices?|"
    r"threats?|obstacles?|themes?|topics?|issues?|concerns?|ones?|age groups?|difficult(?:y|ies)|shortages?|needs?|"
    r"locations?|countr(?:y|ies)|regions?|purposes?)"
)
OFTEN = r"(?:common|commonly|often|frequent|frequently|widespread)"
END = r"(?:\s+(?:of all|overall|in the survey|of them all|in (?:this|the) sample))?(?:\s+(?:with|at)\s+\d.*)?\s*[.!]?"
"""What may follow without changing what is stated."""
