"""Ranks of codes in the groups of a table."""

from coding.figures.ranks import ranks
from coding.figures.shares import row
from coding.figures.table import Base, Group, Table


def table(shape: str) -> Table:
    """Two waves of three rows."""
    groups = (
        Group("2018", Base("b", 10), (row("encryption", 7, 10), row("staff", 3, 10), row("cloud", 0, 10))),
        Group("2019", Base("b", 10), (row("encryption", 2, 10), row("staff", 5, 10), row("cloud", 2, 10))),
    )
    return Table(
        question="codes",
        title="Codes",
        shape="codes" if shape == "codes" else "ordinal",
        base=Base("b", 20),
        multi_response=True,
        rows=(row("encryption", 9, 20), row("staff", 8, 20), row("cloud", 2, 20)),
        by="wave",
        groups=groups,
    )


def test_each_group_ranks_its_own_shares() -> None:
    """Equal shares share a rank; what nobody names has none."""
    assert ranks(table("codes")) == {
        "encryption": {"2018": 1, "2019": 2},
        "staff": {"2018": 2, "2019": 1},
        "cloud": {"2019": 2},
    }


def test_steps_of_a_scale_have_an_order_of_their_own() -> None:
    """They are not ranked by share."""
    assert ranks(table("ordinal")) == {}
