"""Given, when, then: a decider's rules as sentences, for every service's specs.

given(registered).when(ChangeCustomer(region="north")).then(changed)
given(erased).when(ChangeCustomer(region="north")).then_refused(CustomerIsErased)
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
BEFORE = datetime(2026, 2, 1, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Decider:
    """`decide(state, command, now)` and `evolve(state, event, at)` of one aggregate."""

    decide: Callable[[Any, Any, datetime], tuple[Any, ...]]
    evolve: Callable[[Any, Any, datetime], Any]

    def given(self, *events: Any, at: datetime = BEFORE) -> "Given":
        state = None
        for event in events:
            state = self.evolve(state, event, at)
        return Given(self, state)


@dataclass(frozen=True)
class Given:
    decider: Decider
    state: Any

    def when(self, command: Any, *, now: datetime = NOW) -> "When":
        return When(lambda: self.decider.decide(self.state, command, now))


@dataclass(frozen=True)
class When:
    decided: Callable[[], tuple[Any, ...]]

    def then(self, *events: Any) -> None:
        assert self.decided() == events

    def then_nothing(self) -> None:
        assert self.decided() == ()

    def then_refused(self, error: type[Exception], **facts: Any) -> None:
        with pytest.raises(error) as refused:
            self.decided()
        assert {name: getattr(refused.value, name) for name in facts} == facts
