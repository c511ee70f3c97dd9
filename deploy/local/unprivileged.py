"""PostgreSQL refuses to run as root: how root runs it as somebody with no rights of their own."""

import functools
import os
import pwd
import shutil
import subprocess
from pathlib import Path

from deploy.local.errors import ToolMissing

USER = "rapport-postgres"


def prefix() -> list[str]:
    """The words to put before a command; none unless we are root.

    The command keeps one right of root, to pass folders: the clone may lie in root's private
    home, whose permissions are nothing of ours to change. Without the secure bit access(2), by
    which initdb looks for its programs, would not heed that right.
    """
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        raise ToolMissing(
            "PostgreSQL does not run as root and setpriv (util-linux) is missing. "
            "Run this as an ordinary user, or install util-linux"
        )
    user = _user()
    identity = [f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]
    right = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"]
    return ["setpriv", *identity, *right, "--securebits=+no_setuid_fixup", "--"]


def hand_over(folder: Path) -> None:
    """Give a data folder to the user the commands run as."""
    if os.geteuid() != 0 or folder.stat().st_uid == _user().pw_uid:
        return
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, _user().pw_uid, _user().pw_gid, follow_symlinks=False)


@functools.cache
def _user() -> pwd.struct_passwd:
    if not _exists(USER) and shutil.which("useradd") is not None:
        # Two runs may want to make it at once; the second finds it made.
        command = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", USER]
        subprocess.run(command, check=False, capture_output=True)
    return pwd.getpwnam(USER if _exists(USER) else "nobody")


def _exists(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True
