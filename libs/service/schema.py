"""Check that the database has the tables this code was written for, without loading Alembic."""

import re
from pathlib import Path

import asyncpg

from libs.database.connections import Source

_REVISION = re.compile(r"^revision\b[^=\n]*=\s*[\"']([^\"']+)[\"']", re.MULTILINE)
_DOWN = re.compile(r"^down_revision\b[^=\n]*=\s*[\"']([^\"']+)[\"']", re.MULTILINE)
_CURRENT = "select version_num from public.alembic_version"


class Revisions:
    """The Alembic revisions in a folder, as their files name them."""

    def __init__(self, folder: Path) -> None:
        texts = [path.read_text() for path in sorted(folder.glob("*.py"))]
        self.known = {found[1] for text in texts if (found := _REVISION.search(text))}
        older = {found[1] for text in texts if (found := _DOWN.search(text))}
        self.outdated = self.known & older

    async def applied(self, source: Source) -> bool:
        """True if the newest revision of ours is there. An unknown one is newer: migrations go
        first, and the code before them must still be ready meanwhile."""
        try:
            current = await source.fetchval(_CURRENT)
        except asyncpg.UndefinedTableError:
            return False
        return current is not None and current not in self.outdated
