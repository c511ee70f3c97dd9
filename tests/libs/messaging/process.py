"""A relay or a consumer as a process of its own, for tests that kill it.

python -m tests.libs.messaging.process relay|consumer DSN BOOTSTRAP IDEMPOTENT GROUP
"""

import asyncio
import sys

from libs.database.pool import open_pool
from libs.messaging.consumer.consumer import Consumer
from libs.messaging.kafka.cluster import Cluster
from libs.messaging.rebuild.rebuild import rebuild
from libs.messaging.relay.relay import Relay
from tests.libs.messaging.ledger import Ledger
from tests.libs.messaging.world import TOPICS


async def main(role: str, dsn: str, bootstrap: str, idempotent: bool, group: str) -> None:
    pool = await open_pool(dsn)
    if role == "relay":
        await Relay(
            cluster=Cluster(bootstrap),
            pool=pool,
            topics=TOPICS,
            wake=asyncio.Event(),
            idempotent=idempotent,
            window=20,
        ).run(asyncio.Event())
    else:
        await Consumer(
            cluster=Cluster(bootstrap),
            group=group,
            projection=Ledger(emits=True),
            pool=pool,
            rebuild=rebuild,
            batch=20,
            fetch_max_wait_ms=20,
            session_timeout_ms=6_000 if idempotent else 2_000,
        ).run(asyncio.Event())


if __name__ == "__main__":
    role, dsn, bootstrap, idempotent, group = sys.argv[1:]
    asyncio.run(main(role, dsn, bootstrap, idempotent == "True", group))
