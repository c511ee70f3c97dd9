"""Reasons to refuse a command to an entry."""

from services.interaction.domain.entry.kinds import Kind


class EntryAlreadyRecorded(Exception):
    """The id belongs to an entry of this kind that was recorded with other content."""

    def __init__(self, kind: Kind) -> None:
        super().__init__(f"this {kind.name} was recorded with other content")
        self.kind = kind


class EntryNotFound(Exception):
    def __init__(self, kind: Kind) -> None:
        super().__init__(f"no such {kind.name}")
        self.kind = kind


class CurrenciesDiffer(Exception):
    """Expected and actual cost can only be compared in one currency."""

    code = "currencies_differ"
    pointer = "/actual_total_cost/currency"


class PurposeOfInbound(Exception):
    """Customers come to us for reasons of their own."""

    code = "inbound"
    pointer = "/purpose"


class AnsweredNotFound(Exception):
    """Nothing with this customer has the id that a reply is said to answer."""

    code = "answered_not_found"
    pointer = "/reply_to"


class EntryAlreadyVoided(Exception):
    code = "already_voided"
