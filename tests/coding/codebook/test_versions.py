"""Versions of the codebook."""

from coding import codebook
from coding.codebook import insert_code
from coding.codebook.versions import new_version
from coding.store import codes as store
from corpus.people import Actor
from corpus.study import Study


def test_an_edited_definition_makes_a_new_version_and_the_same_edit_again_none(
    study: Study, actor: Actor
) -> None:
    """The number of the version says whether the codebook changed."""
    with study.write(actor) as work:
        assert codebook.version(work) == 0
        codebook.add(work, "encryption")
        assert codebook.version(work) == 1
        for _ in range(2):
            codebook.edit(work, "encryption", definition="Content is locked.")
            assert codebook.version(work) == 2
        codebook.rename(work, "encryption", "encryption")
        codebook.move(work, "encryption", category=None)
        assert codebook.version(work) == 2


def test_every_version_can_be_read_again(study: Study, actor: Actor) -> None:
    """Names, places and what was active are as they were then."""
    with study.write(actor) as work:
        codebook.add(work, "encryption", category="technology")
        codebook.add(work, "locked phones")
        codebook.rename(work, "technology", "obstacles")
        codebook.edit(work, "encryption", definition="Content is locked.")
        codebook.move(work, "encryption", category=None)
        codebook.merge(work, ["locked phones"], into="encryption")
        codebook.retire(work, "encryption")
    with study.read() as view:
        found = [
            [(code.name, code.parent, code.definition) for code in codebook.at_version(view, number)]
            for number in range(8)
        ]
    technology, obstacles = ("technology", None, ""), ("obstacles", None, "")
    locked, text = ("locked phones", None, ""), "Content is locked."
    assert found == [
        [],
        [technology, ("encryption", "technology", "")],
        [technology, ("encryption", "technology", ""), locked],
        [obstacles, ("encryption", "obstacles", ""), locked],
        [obstacles, ("encryption", "obstacles", text), locked],
        [obstacles, ("encryption", None, text), locked],
        [obstacles, ("encryption", None, text)],
        [obstacles],
    ]


def test_the_newest_version_is_the_codebook(study: Study, actor: Actor) -> None:
    """Reading it from the versions and from the codes gives the same."""
    with study.write(actor) as work:
        codebook.add(work, "encryption", category="technology", definition="d", colour="#112233")
        codebook.add(work, "cloud")
        assert codebook.at_version(work, codebook.version(work)) == codebook.codes(work)
        assert codebook.replay(work) == []


def test_history_tells_who_changed_what_in_which_version(study: Study, actor: Actor) -> None:
    """Oldest first, with only the fields that changed, parents by name."""
    with study.write(actor) as work:
        codebook.add(work, "encryption", definition="Locked.")
        codebook.edit(work, "encryption", definition="Content is locked.")
        codebook.rename(work, "encryption", "locked content")
        codebook.move(work, "locked content", category="technology")
        codebook.retire(work, "locked content")
        changes = codebook.history(work, "locked content")
    assert [(change.person, change.action, change.codebook_version) for change in changes] == [
        ("Ada", "added", 1),
        ("Ada", "edited", 2),
        ("Ada", "renamed", 3),
        ("Ada", "moved", 4),
        ("Ada", "retired", 5),
    ]
    assert [change.fields for change in changes[1:]] == [
        {"definition": ("Locked.", "Content is locked.")},
        {"name": ("encryption", "locked content")},
        {"parent": (None, "technology")},
        {"status": ("active", "retired")},
    ]


def test_several_changes_inside_one_version_count_once(study: Study, actor: Actor) -> None:
    """An import of a whole codebook is one version."""
    with study.write(actor) as work:
        with new_version(work, note="both"):
            insert_code(work, "encryption")
            insert_code(work, "cloud")
        assert (codebook.version(work), len(codebook.at_version(work, 1))) == (1, 2)


def test_a_code_changed_behind_the_versions_is_noticed(study: Study, actor: Actor) -> None:
    """What nobody decided is found by the check."""
    with study.write(actor) as work:
        code = codebook.add(work, "encryption")
        store.update(work.connection, code.id, definition="slipped in")
        assert codebook.replay(work) == ["The code encryption is not what version 1 of the codebook says."]
