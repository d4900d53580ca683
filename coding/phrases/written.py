"""A phrase list as people write it: a line an entity, its other names behind a colon, commas between them.

Kik: kik messenger, kik.me
Skype
"""

from coding.phrases import lists
from coding.phrases.lists import Phrase, PhraseList, with_own_name
from coding.wording import name_key
from corpus.errors import Refused
from corpus.study import Work


def written(listed: PhraseList) -> str:
    """The list as lines.

    `read_written` reads the same phrases from them where each entity is looked for by its own name too, and where no
    name has a comma or colon in it.
    """
    lines = []
    for entity in listed.entities:
        names = [one.phrase for one in listed.phrases if one.entity == entity]
        others = [name for name in names if name_key(name) != name_key(entity)]
        lines.append(f"{entity}: {', '.join(others)}" if others else entity)
    return "\n".join(lines)


def read_written(text: str) -> tuple[Phrase, ...]:
    """The phrases of such lines, as `with_own_name` has them. Raises Refused naming a line without an entity.

    >>> read_written("Kik: kik messenger")
    (Phrase(phrase='Kik', entity='Kik'), Phrase(phrase='kik messenger', entity='Kik'))
    """
    found: list[Phrase] = []
    for number, line in enumerate(text.splitlines(), start=1):
        entity, _, others = line.partition(":")
        entity = " ".join(entity.split())
        if not line.strip():
            continue
        if not entity:
            raise Refused(f"Line {number} has no name before its colon.", help="Write what is counted first.")
        found += with_own_name(entity, filter(None, (" ".join(name.split()) for name in others.split(","))))
    return tuple(found)


def replace(work: Work, name: str, text: str) -> PhraseList:
    """Has the list called `name` hold what the lines say and nothing else; without a list of that name makes it.

    Raises Refused when the lines hold no phrase.
    """
    wanted = read_written(text)
    if not wanted:
        raise Refused("The list would be empty.", help="Write one name a line, or remove the list.")
    kept = lists.add(work, name, wanted)
    keys = {name_key(phrase.phrase) for phrase in wanted}
    gone = [phrase.phrase for phrase in kept.phrases if name_key(phrase.phrase) not in keys]
    return lists.remove(work, name, gone) if gone else kept
