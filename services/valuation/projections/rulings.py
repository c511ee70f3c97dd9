"""The ruling in force: one row says what everybody is valued by."""

import msgspec

from libs.database.connections import Source
from services.valuation.rules.valuing import Ruling

_NEWEST = "select max(version) from rulings"
_LOAD = "select document from rulings where version = $1"
_AT = """
select document from rulings where made_at <= $1 order by version desc limit 1"""
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Ruling).decode
FIRST = Ruling()


class Rulings:
    """Remembers the newest ruling: reading it again costs one small query."""

    def __init__(self) -> None:
        self._known = FIRST

    async def in_force(self, source: Source) -> Ruling:
        return await self.known(source, await source.fetchval(_NEWEST))

    async def known(self, source: Source, version: int | None) -> Ruling:
        """The ruling of the newest version, as a query has just found it; None: there is none."""
        if version is not None and version != self._known.version:
            self._known = _decode(str(await source.fetchval(_LOAD, version)))
        return self._known


async def ruling_at(source: Source, moment: object) -> Ruling:
    """The ruling that was in force at `moment`."""
    document = await source.fetchval(_AT, moment)
    return FIRST if document is None else _decode(document)


def document_of(ruling: Ruling) -> str:
    return _encode(ruling).decode()
