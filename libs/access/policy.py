"""Scopes by role and kind of data: whose data a caller reads and writes. Pure."""

from collections.abc import Collection
from typing import Literal

from msgspec import Struct

from libs.events.access import AccessChanged, Extent, Scopes

Kind = Literal["customers", "interactions", "valuations", "service"]
Verb = Literal["read", "write"]
SHORTEST_KEPT = 30  # days that reads of personal data are kept, whatever a policy says
ORDER: tuple[Extent, ...] = ("none", "own", "team", "all")  # each holds those before it
_EVERYTHING = Scopes()


class Policy(Struct, frozen=True):
    """The policy in force; version 0, by which every role has all, is that of nobody."""

    version: int = 0
    rules: AccessChanged = AccessChanged()

    def scopes(self, role: str, kind: str) -> Scopes:
        return self.rules.scopes.get(role, {}).get(kind, _EVERYTHING)

    def extent(self, roles: Collection[str], kind: Kind, verb: Verb) -> Extent:
        """The widest that any of these roles has."""
        found = [getattr(self.scopes(role, kind), verb) for role in roles]
        return max(found, key=ORDER.index, default="none")

    def hidden(self, roles: Collection[str], kind: Kind) -> frozenset[str]:
        """Fields that none of these roles is shown."""
        each = [frozenset(self.rules.hidden.get(role, {}).get(kind, ())) for role in roles]
        return frozenset.intersection(*each) if each else frozenset()


def wider(one: Extent, other: Extent) -> bool:
    return ORDER.index(one) > ORDER.index(other)
