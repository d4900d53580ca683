"""The language of each quote of a study."""

from pathlib import Path

from coding.language.of_quotes import languages_of_quotes
from coding.language.of_texts import DETECTOR
from coding.store import languages as store
from corpus.people import Actor
from corpus.quotes import all_quotes, text_hash
from corpus.study import Study
from tests.coding.small_corpus import add_answers

ANSWERS = """id,country,why
R1,Sweden,We cannot open the phones that we have in the lab.
R2,Sweden,Vi saknar en tydlig rutin för krypterade telefoner.
R3,Norway,Encryption
R4,Norway,الهاتف مقفل
"""


def test_each_quote_has_a_language(study: Study, actor: Actor, tmp_path: Path) -> None:
    """A word alone has that of the others; a script that is not known has "und"."""
    add_answers(study, actor, tmp_path, content=ANSWERS)
    with study.read() as view:
        found = languages_of_quotes(view, all_quotes(view))
    assert found.of == {"R1/why": "en", "R2/why": "sv", "R3/why": "en", "R4/why": "und"}


def test_what_a_text_tells_is_kept(study: Study, actor: Actor, tmp_path: Path) -> None:
    """The second time nothing is new, and the languages are the same; keeping twice changes nothing."""
    add_answers(study, actor, tmp_path, content=ANSWERS)
    with study.read() as view:
        first = languages_of_quotes(view, all_quotes(view))
    for _ in range(2):
        with study.write(actor) as work:
            first.store_new(work)
    with study.read() as view:
        second = languages_of_quotes(view, all_quotes(view))
    assert (len(first.new), second.new, second.of) == (4, {}, first.of)


def test_kept_languages_are_found_by_the_hash_of_the_text(study: Study, actor: Actor) -> None:
    """Another detector's are another matter."""
    key = text_hash("Kryptering")
    with study.write(actor) as work:
        store.add(work.connection, {key: "sv"}, detector=DETECTOR)
    with study.read() as view:
        kept = [store.known(view.connection, [key, "0"], detector=name) for name in (DETECTOR, "another")]
    assert kept == [{key: "sv"}, {}]
