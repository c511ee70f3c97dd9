"""Reasons to refuse what is said of a possible duplicate."""


class DuplicateNotFound(Exception):
    """Nothing heard so far speaks for the two being one; or they are one already."""

    code = "duplicate_not_found"


class DismissalNotFound(Exception):
    code = "dismissal_not_found"
