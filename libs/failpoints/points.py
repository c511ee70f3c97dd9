"""Named places where a test can have the process killed: RAPPORT_FAILPOINT=name or name:n.

What kills is in a file of its own that images leave out: there no point is ever armed.
"""

import os
from importlib.util import find_spec


def _never(name: str) -> bool:
    """Return False, as `armed` does in production."""
    return False


def _pass(name: str) -> None:
    """Do nothing, as `reach` does in production."""


armed, reach = _never, _pass
if os.environ.get("RAPPORT_FAILPOINT") and find_spec("libs.failpoints.killing"):
    from libs.failpoints import killing

    armed, reach = killing.armed, killing.reach
