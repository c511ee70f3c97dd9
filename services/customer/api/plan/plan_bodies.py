"""Account plans as clients send them."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints

from libs.events.file.plans import ActionState, GoalState, PlanAction, PlanChanged, PlanGoal
from libs.identifiers.uuid7 import uuid7
from libs.web.errors.validation import RequestModel
from libs.web.fields.fields import SOMETHING
from services.customer.api.archive.archive_bodies import Day

_EXAMPLE = {
    "goals": [{"goal_id": "019cadd4-cbcd-787c-b45c-05ad389d5891", "objective": "Half the looms"}],
    "actions": [
        {
            "goal_id": "019cadd4-cbcd-787c-b45c-05ad389d5891",
            "task": "Visit the mill",
            "due_on": "2026-06-30",
        }
    ],
}
_Text = Annotated[str, StringConstraints(min_length=1, max_length=1_000, pattern=SOMETHING)]


class GoalBody(RequestModel):
    """Something to be reached; an id is drawn where none is given."""

    goal_id: UUID = Field(default_factory=uuid7)
    objective: _Text
    state: GoalState = "open"


class ActionBody(RequestModel):
    """Something to be done until `due_on`, for one of the goals or for all."""

    action_id: UUID = Field(default_factory=uuid7)
    goal_id: UUID | None = None
    task: _Text
    due_on: Day | None = None
    state: ActionState = "open"


class PlanBody(RequestModel):
    """The whole plan: it takes the place of the one there is. Texts are sealed."""

    model_config = ConfigDict(json_schema_extra={"examples": [_EXAMPLE]})  # pyright: ignore[reportArgumentType]

    goals: Annotated[list[GoalBody], Field(max_length=50)] = Field(default_factory=list)
    actions: Annotated[list[ActionBody], Field(max_length=200)] = Field(default_factory=list)


def plan_of(customer_id: UUID, body: PlanBody) -> PlanChanged:
    texts = {str(goal.goal_id): goal.objective for goal in body.goals}
    texts |= {str(action.action_id): action.task for action in body.actions}
    return PlanChanged(
        customer_id=customer_id,
        goals=tuple(PlanGoal(goal_id=goal.goal_id, state=goal.state) for goal in body.goals),
        actions=tuple(_action(action) for action in body.actions),
        texts=texts or None,
    )


def _action(body: ActionBody) -> PlanAction:
    given: dict[str, Any] = body.model_dump(exclude={"task"})
    return PlanAction(**given)
