"""Reasons to refuse a command to a customer's axes. `pointer` names the field at fault."""


class NotOnThisAxis(Exception):
    """A value of another axis, or several that do not hold together."""

    code = "not_on_this_axis"
    pointer = "/values"
