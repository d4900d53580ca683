"""Quotes that share rare words with a text: where there are too many quotes to compare each, these are."""

import re
from collections import defaultdict
from collections.abc import Collection

from corpus.store.quotes import with_word
from corpus.study import View

RARE = 1000
"""A word that more quotes hold than this tells little; of those quotes only so many are looked at."""
WORDS = 60
"""Different words of the text that are looked for, the longest first."""


def sharing_words(view: View, text: str, *, among: Collection[int], most: int) -> list[int]:
    """Up to `most` ids of `among`, those first whose quotes share the rarest words with `text`."""
    words = sorted(set(re.findall(r"\w{3,}", text.casefold())), key=lambda word: (-len(word), word))
    weight: dict[int, float] = defaultdict(float)
    for word in words[:WORDS]:
        holding = with_word(view.connection, word, most=RARE + 1)
        for quote_id in holding:
            weight[quote_id] += 1 / len(holding)
    shared = (quote_id for quote_id in weight if quote_id in among)
    return sorted(shared, key=lambda quote_id: (-weight[quote_id], quote_id))[:most]
