"""What people have said of customers, as it is shown."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from libs.database.connections import Source
from libs.sealing.keys import KeyRing
from services.valuation.noting import notes_of
from services.valuation.projections import judgements, merging
from services.valuation.projections.judgements import hand_grade
from services.valuation.projections.merging import Families
from services.valuation.projections.rulings import Rulings
from services.valuation.rules.book import date_of, day_of

_PILOTED = "select piloted from scores where ruling = $1 and customer_id = $2"


class OverrideAnswers:
    """How customers are graded by hand, and how they were assessed."""

    def __init__(self, source: Source, keys: KeyRing) -> None:
        self._source = source
        self._keys = keys
        self._rulings = Rulings()

    async def of(self, customer_id: UUID) -> dict[str, Any]:
        """With what was said of records that are merged into the customer."""
        kin = await merging.families(self._source, [customer_id])
        others = [record for record in kin.survivors if kin.survivors[record] == customer_id]
        judged = await judgements.judged_among(self._source, others)
        return {
            **await self._of_record(customer_id, kin),
            "merged_into": kin.survivors.get(customer_id),
            "records": [await self._of_record(record, kin) for record in judged],
        }

    async def _of_record(self, record: UUID, kin: Families) -> dict[str, Any]:
        """Of one record; what was said of one that is merged holds no more."""
        kept = await hand_grade(self._source, record)
        today = day_of(datetime.now(UTC))
        holds = kept and kept.hand.until >= date_of(today) and record not in kin.survivors
        return {
            "customer_id": record,
            "grade_set": kept
            and {
                "grade": kept.hand.grade,
                "reason": kept.hand.reason,
                "by": kept.hand.set_by,
                "until": kept.hand.until,
                "set_at": kept.set_at,
                "holds": holds,
                "event_id": kept.event_id,
            },
            "assessments": await self._assessments(record, kin.survivor_of(record), today),
        }

    async def _assessments(
        self, record: UUID, customer_id: UUID, today: int
    ) -> list[dict[str, Any]]:
        """Stale by the policy that rules the customer."""
        ruling = await self._rulings.in_force(self._source)
        piloted = await self._source.fetchval(_PILOTED, ruling.version, customer_id)
        card = ruling.rules_at(bool(piloted)).policy.scorecard
        oldest = today - card.reassess_days if card else None
        notes = await notes_of(self._source, self._keys, record)
        return [
            {
                "indicator": row["indicator"],
                "points": row["points"],
                "period": row["period"],
                "judged_on": date_of(row["judged_day"]),
                "by": row["judged_by"],
                "note": notes.get(row["event_id"]),
                "stale": oldest is not None and row["judged_day"] < oldest,
                "event_id": row["event_id"],
            }
            for row in await judgements.assessments(self._source, record)
        ]
