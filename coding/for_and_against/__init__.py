"""Evidence for and against a claim: candidate quotes, balance, contradictions and how they are marked."""
