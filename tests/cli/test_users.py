"""`themebook users`."""

from tests.cli.running import facts, run


def test_people_have_roles(empty: str) -> None:
    """Added one by one."""
    run("users", "add", "Sam", "--role", "supervisor", "--study", empty, "--as", "Sam")
    run("users", "add", "Sam", "--study", empty, "--as", "Sam")
    assert facts("users", "list", "--study", empty) == {
        "people": [{"name": "Sam", "roles": ["coder", "supervisor"]}]
    }
    assert "Sam" in run("users", "list", "--study", empty).stdout
    assert (
        "'coder', 'supervisor', 'adjudicator'"
        in run("users", "add", "X", "--role", "boss", "--study", empty, status=2).stderr
    )
