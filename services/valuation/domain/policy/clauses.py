"""Base of every part of a policy, and the refusal of a part that contradicts itself."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

Share = Annotated[float, Meta(ge=0, le=1)]
Probability = Annotated[float, Meta(gt=0, lt=1)]
GradeName = Annotated[str, Meta(pattern="^[A-Za-z0-9+-]{1,8}$")]
Code = Annotated[str, Meta(pattern="^[a-z0-9_]{1,24}$")]
CreditClass = Literal["unrated", "prompt", "slow", "overdue"]
CREDIT_CLASSES: tuple[CreditClass, ...] = ("unrated", "prompt", "slow", "overdue")


class InvalidPolicy(ValueError):
    """`pointer` names the part of the policy that contradicts itself."""

    def __init__(self, pointer: str, reason: str) -> None:
        super().__init__(f"{pointer}: {reason}")
        self.pointer = pointer
        self.reason = reason


class Clause(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a policy, as published: fields are only ever added, each with a default."""
