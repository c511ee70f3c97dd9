"""Overrides of customers as they are answered."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from libs.database.connections import Source
from libs.eventstore.reading import Attributed, read_attributions
from libs.sealing.keys import KeyRing
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.domain.customer.columns import date_of
from services.valuation.overrides.notes import notes_of
from services.valuation.storage import merge_groups, override_table
from services.valuation.storage.configuration_table import ScoringConfigurations
from services.valuation.storage.merge_groups import MergeGroups
from services.valuation.storage.override_table import hand_grade

_PILOTED = "select piloted from scores where ruling = $1 and customer_id = $2"


class OverrideAnswers:
    """Reads overrides: grades set by hand, and assessments."""

    def __init__(self, source: Source, keys: KeyRing, calendar: BusinessCalendar) -> None:
        self._source = source
        self._keys = keys
        self._calendar = calendar
        self._configurations = ScoringConfigurations()

    async def of(self, customer_id: UUID) -> dict[str, Any]:
        """Overrides of the customer, with those of records that are merged into it."""
        merge_group = await merge_groups.merge_groups(self._source, [customer_id])
        others = [
            record
            for record in merge_group.survivors
            if merge_group.survivors[record] == customer_id
        ]
        assessed = await override_table.assessed_among(self._source, others)
        return {
            **await self._of_record(customer_id, merge_group),
            "merged_into": merge_group.survivors.get(customer_id),
            "records": [await self._of_record(record, merge_group) for record in assessed],
        }

    async def _of_record(self, record: UUID, merge_group: MergeGroups) -> dict[str, Any]:
        """Overrides of one record; a grade set by hand for a merged record no longer holds."""
        kept = await hand_grade(self._source, record)
        rows = await override_table.assessments(self._source, record)
        said = [row["event_id"] for row in rows] + ([kept.event_id] if kept else [])
        behind = await read_attributions(self._source, said)
        today = self._calendar.day(datetime.now(UTC))
        holds = kept and kept.hand.until >= date_of(today) and record not in merge_group.survivors
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
                **_who(behind, kept.event_id),
            },
            "assessments": [
                assessed | _who(behind, assessed["event_id"])
                for assessed in await self._assessments(
                    record, rows, merge_group.survivor_of(record), today
                )
            ],
        }

    async def _assessments(
        self, record: UUID, rows: Sequence[Any], customer_id: UUID, today: int
    ) -> list[dict[str, Any]]:
        """Stale by the policy that rules the customer."""
        configuration = await self._configurations.in_force(self._source)
        piloted = await self._source.fetchval(_PILOTED, configuration.version, customer_id)
        card = configuration.rules_at(bool(piloted)).policy.scorecard
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
            for row in rows
        ]


def _who(behind: Mapping[UUID, Attributed], event_id: UUID) -> dict[str, str | None]:
    return behind.get(event_id, Attributed())._asdict()
