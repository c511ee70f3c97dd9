"""Refusals of commands to saved views."""


class ViewNotFound(Exception):
    """There is none, or it is not shared with the caller."""

    code = "view_not_found"


class ViewAlreadySaved(Exception):
    """The id belongs to a view of other content, or of somebody else."""

    code = "view_already_saved"
    pointer = "/view_id"


class ViewOfAnother(Exception):
    """A view is changed by whose it is; a shared one by admins too."""

    code = "view_of_another"


class SharedWithAll(Exception):
    """A view is shared with everybody by managers and admins."""

    code = "shared_with_all"
    pointer = "/shared"


class TooManyViews(Exception):
    code = "too_many_views"
