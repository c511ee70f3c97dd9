"""Account plans as they are answered."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel

from libs.events.file.plans import ActionState, GoalState, PlanChanged
from libs.events.recorded import Recorded
from libs.sealing.opening import Opener
from libs.web.gate.personal import Visibility
from libs.web.reads.attribution import Attribution, attribution


class GoalAnswer(BaseModel):
    goal_id: UUID
    objective: str | None
    state: GoalState


class ActionAnswer(BaseModel):
    action_id: UUID
    goal_id: UUID | None
    task: str | None
    due_on: date | None
    state: ActionState


class PlanAnswer(Attribution):
    """The plan since `changed_at`; texts are null where they are masked or erased. Version 0 is the
    plan of nobody yet."""

    customer_id: UUID
    personal_data: Visibility
    goals: list[GoalAnswer]
    actions: list[ActionAnswer]
    version: int
    changed_at: datetime | None


def plan_answer(
    customer_id: UUID, events: Sequence[Recorded], opener: Opener, visibility: Visibility
) -> PlanAnswer:
    """The plan as the last of the events says it."""
    newest = events[-1] if events else None
    plan = PlanChanged(customer_id=customer_id)
    if newest:
        plan = opener.opened(newest.event(), event_id=newest.event_id, customer_id=customer_id)
    texts = plan.texts or {}
    return PlanAnswer(
        customer_id=customer_id,
        personal_data=visibility,
        goals=[
            GoalAnswer(goal_id=g.goal_id, objective=texts.get(str(g.goal_id)), state=g.state)
            for g in plan.goals
        ],
        actions=[
            ActionAnswer(
                action_id=a.action_id,
                goal_id=a.goal_id,
                task=texts.get(str(a.action_id)),
                due_on=a.due_on,
                state=a.state,
            )
            for a in plan.actions
        ],
        version=len(events),
        changed_at=newest and newest.occurred_at,
        **attribution(newest),
    )
