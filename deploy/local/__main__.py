"""`python -m deploy.local COMMAND`: every foreseeable failure is one line and an exit code."""

import sys

from deploy.local import interrupts
from deploy.local.errors import Interrupted, LocalError


def main() -> None:
    interrupts.listen()
    from deploy.local.commands import commands  # only now: importing takes a while

    try:
        commands()
    except Interrupted:
        sys.stderr.write("Interrupted: what was started is stopped again.\n")
        raise SystemExit(130) from None
    except LocalError as reason:
        sys.stderr.write(f"{reason}\n")
        raise SystemExit(1) from None


if __name__ == "__main__":
    main()
