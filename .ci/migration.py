"""Writes the migration that leads from the newest one to the tables as the two schema files have them now.

python .ci/migration.py "add a colour to codes"
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from alembic import command
from alembic.config import Config

import coding.report_schema  # noqa: F401 - its tables belong to the metadata
from corpus import database
from corpus.schema import metadata
from corpus.study import create_study


def write_migration(message: str) -> None:
    """Compares a study as it is made today with the schema, and writes the difference as the next revision."""
    with tempfile.TemporaryDirectory() as folder:
        study = create_study(Path(folder) / "newest.themebook", title="Newest")
        with study.engine.begin() as connection:
            config = Config()
            config.set_main_option("script_location", str(database.MIGRATIONS).replace("%", "%%"))
            config.attributes.update(connection=connection, metadata=metadata)
            command.revision(config, message, autogenerate=True, rev_id=f"{int(database.HEAD) + 1:04d}")
        study.close()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    write_migration(sys.argv[1])
