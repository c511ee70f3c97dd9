"""The streams of what this service decides itself: models, policies, cuts, and
what is to become of scoring configurations."""

from typing import Any

from libs.database.connections import Source
from libs.events.recorded import Recorded
from libs.eventstore.reading import COLUMNS, recorded

# One of each per installation, so their names are fixed.
MODELS = "model-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c01"
POLICIES = "policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c02"
CUTS = "policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03"
ORDERS = "policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c04"
_NEWEST = f"select {COLUMNS} from events where stream = $1 order by version desc limit 1"


async def newest(source: Source, stream: str) -> Recorded | None:
    row = await source.fetchrow(_NEWEST, stream)
    return None if row is None else recorded(row)


async def newest_event(source: Source, stream: str) -> tuple[int, Any]:
    """The stream's version and its last event; 0 and None when there is none yet."""
    last = await newest(source, stream)
    return (0, None) if last is None else (last.version, last.event())
