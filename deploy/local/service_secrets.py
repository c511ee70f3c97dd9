"""Each service's own secrets on this machine: made once, kept in the data folder."""

import base64
import json
import secrets
from pathlib import Path

from deploy.local.private_files import write_private


def secrets_of(service: str, folder: Path) -> dict[str, str]:
    """MASTER_KEY wraps the keys of personal data, TOKEN_SECRET hides what look-ups search for."""
    file = folder / f"{service}-secrets.json"
    if not file.exists():
        drawn = {name: _drawn() for name in ("MASTER_KEY", "TOKEN_SECRET")}
        write_private(file, json.dumps(drawn))
    return json.loads(file.read_text())


def _drawn() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()
