"""Overrides of customers as they are answered."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from starlette.requests import Request

from libs.database.connections import Source
from libs.eventstore.reading import Attributed, read_attributions
from libs.sealing.keys import KeyRing
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.domain.customer.columns import date_of
from services.valuation.overrides import notes
from services.valuation.overrides.notes import Notes
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

    async def of(self, request: Request, customer_id: UUID) -> dict[str, Any]:
        """Overrides of the customer, with those of records that are merged into it; notes in clear
        if the caller may read them, and each such read is audited."""
        merge_group = await merge_groups.merge_groups(self._source, [customer_id])
        others = [
            record
            for record in merge_group.survivors
            if merge_group.survivors[record] == customer_id
        ]
        assessed = await override_table.assessed_among(self._source, others)
        records = (customer_id, *assessed)
        rows = {each: await override_table.assessments(self._source, each) for each in records}
        written = await self._notes(request, rows)
        answer, *others = [
            await self._of_record(each, merge_group, rows[each], written) for each in records
        ]
        merged_into = merge_group.survivors.get(customer_id)
        return {**answer, "merged_into": merged_into, "records": others}

    async def _notes(self, request: Request, rows: Mapping[UUID, Sequence[Any]]) -> Notes:
        """Notes of the assessments that hold."""
        event_ids = {row["event_id"] for those in rows.values() for row in those}
        noted = await notes.noted_among(self._source, rows.keys(), event_ids)
        return await notes.shown(request, self._keys, noted)

    async def _of_record(
        self, record: UUID, merge_group: MergeGroups, rows: Sequence[Any], written: Notes
    ) -> dict[str, Any]:
        """Overrides of one record; a grade set by hand for a merged record no longer holds."""
        kept = await hand_grade(self._source, record)
        event_ids = [row["event_id"] for row in rows] + ([kept.event_id] if kept else [])
        behind = await read_attributions(self._source, event_ids)
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
                    merge_group.survivor_of(record), rows, written, today
                )
            ],
            "personal_data": written.visibility(record),
        }

    async def _assessments(
        self, customer_id: UUID, rows: Sequence[Any], written: Notes, today: int
    ) -> list[dict[str, Any]]:
        """Stale by the policy that rules the customer."""
        configuration = await self._configurations.in_force(self._source)
        piloted = await self._source.fetchval(_PILOTED, configuration.version, customer_id)
        card = configuration.rules_at(bool(piloted)).policy.scorecard
        oldest = today - card.reassess_days if card else None
        return [
            {
                "indicator": row["indicator"],
                "points": row["points"],
                "period": row["period"],
                "judged_on": date_of(row["judged_day"]),
                "by": row["judged_by"],
                "note": written.note(row["event_id"]),
                "stale": oldest is not None and row["judged_day"] < oldest,
                "event_id": row["event_id"],
            }
            for row in rows
        ]


def _who(behind: Mapping[UUID, Attributed], event_id: UUID) -> dict[str, str | None]:
    return behind.get(event_id, Attributed())._asdict()
