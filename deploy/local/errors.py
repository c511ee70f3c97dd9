"""Errors on a developer's machine, each in one line with what to do about it."""


class LocalError(Exception):
    """Its text is shown as it is: a fact, then what to do."""


class ToolMissing(LocalError):
    """A program this machine does not have."""


class PortTaken(LocalError):
    """Somebody else listens where we wanted to."""


class ProcessDied(LocalError):
    """A process of ours ended before it was ready."""


class Interrupted(LocalError):
    """The user pressed Ctrl-C."""
