"""Refusals of what is to be settled."""


class NothingContradicts(Exception):
    """Nobody says anything else of the fact, or it was settled."""

    code = "nothing_contradicts"
    pointer = "/fact"


class ClaimNotFound(Exception):
    code = "claim_not_found"
    pointer = "/event_id"


class NoRuleDecides(Exception):
    """None of the sources that contradict each other is in the order of sources."""

    code = "no_rule_decides"
    pointer = "/by_rule"
