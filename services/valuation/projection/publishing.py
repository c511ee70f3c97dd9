"""The events that publish what has changed of customers since it was last said."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import numpy as np

from libs.database.connections import Connection
from libs.events.recorded import Recorded
from libs.events.valuation import CustomerGraded, GradeWithdrawn, ModelRef
from libs.eventstore.writes import NewEvent, StreamWrite, Write, new_event
from libs.identifiers.actors import system_actor
from libs.identifiers.uuid7 import uuid7
from services.valuation.domain.arrays import Rows
from services.valuation.domain.churn.risk import BANDS
from services.valuation.domain.customer.columns import NEVER, date_of
from services.valuation.domain.policy.clauses import CREDIT_CLASSES
from services.valuation.domain.policy.grade_rules import UNGRADED
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.treatment import (
    Treatment,
    Treatments,
    treatments_under,
    with_credit,
)
from services.valuation.domain.scoring.valuation import Valuation
from services.valuation.storage import published_grades
from services.valuation.storage.holdings import Holdings
from services.valuation.storage.published_grades import (
    PublishedGrade,
    PublishedGrades,
    WithdrawnGrade,
)

Causes = Callable[[int], Sequence[Recorded]]
SERVICE_ACTOR = system_actor("valuation")  # of all that no command asks for


def time_alone(_: int) -> Sequence[Recorded]:
    """The causes of a change that no event brought."""
    return ()


@dataclass(frozen=True, slots=True)
class Publication:
    """Customers as valued now, and what was published of them before. `causes` are the events
    behind a change of the customer at a place, in order."""

    held: Holdings
    valued: Valuation
    before: PublishedGrades
    configuration: ScoringConfiguration
    now: datetime
    causes: Causes

    async def publish(self, connection: Connection) -> list[Write]:
        """Note the new standings; returns the events, to be appended in the same transaction."""
        given = treatments_under(self.configuration)
        changed = self._answered_otherwise()
        stale = self._of_another_policy(changed)
        treated = await published_grades.load_treatments(
            connection, [self.held.customers[at] for at in stale]
        )
        otherwise = [
            at for at in stale if treated[self.held.customers[at]] != self._treatment(given, at)
        ]
        news = [self._news(given, at) for at in sorted([*changed.tolist(), *otherwise])]
        await published_grades.save_published_grades(
            connection, [published_grade for _, published_grade in news]
        )
        withdrawn = [self._withdrawal(at) for at in self._graded_no_longer()]
        await published_grades.withdraw(connection, [row for _, row in withdrawn])
        return [write for write, _ in (*news, *withdrawn)]

    def _news(self, given: Treatments, at: int) -> tuple[Write, PublishedGrade]:
        event = self._graded(self._treatment(given, at), at)
        new, write = self._written(event, at)
        version, provisional = int(self.before.version[at]), bool(self.valued.provisional[at])
        return write, (event, version + 1, new.event_id, self.now, provisional)

    def _withdrawal(self, at: int) -> tuple[Write, WithdrawnGrade]:
        event = GradeWithdrawn(
            customer_id=self.held.customers[at],
            previous_grade=self._previous_grade(at) or "",
            policy_version=int(self.valued.policy_version[at]),
            because=tuple(cause.event_id for cause in self.causes(at)),
        )
        new, write = self._written(event, at)
        version = int(self.before.version[at])
        return write, (event.customer_id, version + 1, new.event_id, self.now, event.policy_version)

    def _written(self, event: CustomerGraded | GradeWithdrawn, at: int) -> tuple[NewEvent, Write]:
        causes = self.causes(at)
        # Said of the event itself, because a command takes the streams into a write of its own.
        new = new_event(
            event,
            event_id=uuid7(),
            subject=event.customer_id,
            occurred_at=self.now,
            actor=SERVICE_ACTOR,
            causation_id=causes[-1].event_id if causes else None,
        )
        version = int(self.before.version[at])
        return new, self._write(event.customer_id, new, version, causes)

    def _graded_no_longer(self) -> list[int]:
        published = np.char.rstrip(self.before.names) != b""
        return np.flatnonzero(published & (self.valued.grade == UNGRADED)).tolist()

    def _previous_grade(self, at: int) -> str | None:
        return self.before.names[at].decode().rstrip() or None

    def _answered_otherwise(self) -> Rows:
        valued, before, first = self.valued, self.before, self.configuration.first_places
        granted, published = valued.granted, before.last.credit
        return np.flatnonzero(
            (valued.grade != UNGRADED)
            & (
                (before.version == 0)
                | (first[valued.grade] != before.grade)
                | (first[valued.computed] != before.computed)
                | (valued.band != before.churn_band)
                | (valued.credit_class != before.credit_class)
                | (granted.limit != published.limit)
                | (granted.terms != published.terms)
                | (granted.review_day != published.review_day)
            )
        )

    def _of_another_policy(self, changed: Rows) -> list[int]:
        """Those whose grade and class stay, but may mean something else under this policy."""
        stale = self.before.policy_version != self.valued.policy_version
        stale &= (self.before.version > 0) & (self.valued.grade != UNGRADED)
        stale[changed] = False
        return np.flatnonzero(stale).tolist()

    def _treatment(self, given: Treatments, at: int) -> Treatment:
        """Treatment by grade and class, with the credit that is granted of what they allow."""
        allowed = given[int(self.valued.grade[at])][int(self.valued.credit_class[at])]
        return with_credit(allowed, self.valued.granted, at)

    def _graded(self, treated: Treatment, at: int) -> CustomerGraded:
        valued, configuration = self.valued, self.configuration
        grade, computed = (
            configuration.grade_names[int(g[at])] for g in (valued.grade, valued.computed)
        )
        review = int(self.valued.granted.review_day[at])
        pilot = (
            configuration.pilot.policy.pilot if configuration.pilot and valued.piloted[at] else None
        )
        return CustomerGraded(
            customer_id=self.held.customers[at],
            grade=grade,
            churn_band=BANDS[int(valued.band[at])],
            credit_class=CREDIT_CLASSES[int(valued.credit_class[at])],
            credit_limit=treated.credit_limit,
            currency=treated.currency,
            payment_terms=treated.payment_terms,
            service_level=treated.service_level,
            model=ModelRef(
                name=configuration.model.timing.name, version=configuration.model.version
            ),
            policy_version=int(valued.policy_version[at]),
            previous_grade=self._previous_grade(at),
            because=tuple(cause.event_id for cause in self.causes(at)),
            computed_grade=computed if valued.by_hand[at] else None,
            set_by_hand=bool(valued.by_hand[at]),
            price_terms=treated.price_terms,
            marketing=treated.marketing,
            credit_review_on=None if review == NEVER else date_of(review),
            pilot=pilot.name if pilot else None,
        )

    def _write(
        self, customer_id: UUID, new: NewEvent, version: int, causes: Sequence[Recorded]
    ) -> Write:
        stream = StreamWrite(
            stream=published_grades.stream_of(customer_id),
            expected_version=version,
            key=str(customer_id),
            events=(new,),
        )
        if not causes:
            return Write(streams=(stream,), correlation_id=uuid7(), actor=SERVICE_ACTOR)
        last = causes[-1]
        return Write(
            streams=(stream,),
            correlation_id=last.correlation_id,
            actor=SERVICE_ACTOR,
            causation_id=last.event_id,
            traceparent=last.traceparent,
        )
