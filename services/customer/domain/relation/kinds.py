"""Kinds of relations: what each says, of whom, how many may hold at once.

A relation reads "from is the kind of to": from is a buyer at to, the parent of to, works at to.
"""

from collections.abc import Collection, Mapping
from typing import Literal, get_args

from msgspec import Struct

from libs.events.customer import Kind
from libs.events.relation import RelationKind

End = Literal["from", "to"]
PERSON: frozenset[Kind] = frozenset({"person"})
ORGANIZATION: frozenset[Kind] = frozenset({"organization"})
ANYBODY = PERSON | ORGANIZATION


class KindRule(Struct, frozen=True, kw_only=True):
    """`ends` are who may stand at from and at to. `symmetric`: it says the same of both. `single`
    is the end that has one at a time; `acyclic`: nobody is, over others, related to themselves.
    `inside` an organisation, a person has it by being there. `placed`: has a tier and territory."""

    ends: tuple[frozenset[Kind], frozenset[Kind]] = (ORGANIZATION, ORGANIZATION)
    symmetric: bool = False
    single: End | None = None
    acyclic: bool = False
    inside: bool = False
    placed: bool = False


_ROLE = KindRule(ends=(PERSON, ORGANIZATION), inside=True)
RULES: Mapping[RelationKind, KindRule] = {
    "buyer": _ROLE,
    "user": _ROLE,
    "decision_maker": _ROLE,
    "technical_contact": _ROLE,
    "works_at": _ROLE,
    "payer": KindRule(ends=(ANYBODY, ANYBODY)),
    "member_of": KindRule(ends=(ANYBODY, ORGANIZATION)),
    "reports_to": KindRule(ends=(PERSON, PERSON), single="from", acyclic=True),
    "referral": KindRule(ends=(ANYBODY, ANYBODY), single="to", acyclic=True),
    "parent": KindRule(single="to", acyclic=True),
    "supplier": KindRule(ends=(ANYBODY, ORGANIZATION)),
    "distributor": KindRule(ends=(ANYBODY, ANYBODY), placed=True),
    "partner": KindRule(ends=(ANYBODY, ANYBODY), symmetric=True),
    "competitor": KindRule(symmetric=True),
    "household": KindRule(ends=(PERSON, PERSON), symmetric=True),
}
KINDS: tuple[RelationKind, ...] = get_args(RelationKind)
INSIDE = tuple(kind for kind in KINDS if RULES[kind].inside)


def symmetric(kinds: Collection[RelationKind]) -> list[RelationKind]:
    """Those that say the same of both ends."""
    return [kind for kind in kinds if RULES[kind].symmetric]
