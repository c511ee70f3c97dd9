"""`python -m deploy.schema`: write each service's whole schema to `migrations/schema.sql`.

On an embedded PostgreSQL of its own, which is gone afterwards.
"""

import asyncio
import sys
import tempfile
from pathlib import Path

from deploy.local.ports import free_port
from deploy.local.postgres import Postgres
from deploy.local.settings import SERVICES
from deploy.schema.writing import service_of, write


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="rapport-schema-") as folder:
        Path(folder).chmod(0o711)  # the server may run as another user
        server = Postgres(Path(folder), free_port())
        server.start()
        try:
            for name in SERVICES:
                path = asyncio.run(write(service_of(name), server.dsn(name)))
                sys.stdout.write(f"wrote {path}\n")
        finally:
            server.stop()


if __name__ == "__main__":
    main()
