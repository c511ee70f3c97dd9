"""Reasons to refuse what is said about a consent. `pointer` names the field at fault."""


class ConsentEndsInThePast(Exception):
    code = "in_the_past"
    pointer = "/until"


class WithdrawnForATime(Exception):
    """A withdrawal holds until the consent is given again."""

    code = "withdrawn_for_a_time"
    pointer = "/until"
