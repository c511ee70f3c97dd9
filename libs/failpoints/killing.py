"""The failpoint that is armed in this process, and what happens there. No image holds this file."""

import os
import signal

_name, _, _nth = os.environ.get("RAPPORT_FAILPOINT", "").partition(":")
_left = int(_nth or 1)


def armed(name: str) -> bool:
    """True if the process is to be killed at `name`: lets a caller open the gap to die in."""
    return name == _name


def reach(name: str) -> None:
    """Die at the armed point, the nth time it is reached."""
    global _left
    if name != _name:
        return
    _left -= 1
    if _left <= 0:
        os.kill(os.getpid(), signal.SIGKILL)
