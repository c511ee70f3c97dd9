"""Named places where a test can have the process killed: RAPPORT_FAILPOINT=name or name:n."""

import os
import signal

_name, _, _nth = os.environ.get("RAPPORT_FAILPOINT", "").partition(":")
_left = int(_nth or 1)


def armed(name: str) -> bool:
    """True if the process is to be killed at `name`: lets a caller open the gap to die in."""
    return name == _name


def _reach(name: str) -> None:
    global _left
    if name != _name:
        return
    _left -= 1
    if _left <= 0:
        os.kill(os.getpid(), signal.SIGKILL)


def _pass(name: str) -> None:
    """Do nothing, as `reach` does in production."""


reach = _reach if _name else _pass
