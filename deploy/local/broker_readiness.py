"""Readiness of a broker: it leads its partitions and coordinates groups."""

import socket
import time

from aiokafka.client import AIOKafkaClient, CoordinationType
from aiokafka.cluster import ClusterMetadata
from aiokafka.errors import KafkaError

from deploy.local.apart import run_apart
from deploy.local.errors import LocalError
from deploy.local.interrupts import pause
from deploy.local.processes import Process


def await_broker(bootstrap: str, process: Process, *, within: float = 60.0) -> None:
    """Return when it is ready; raise when its process died or time is up."""
    deadline = time.monotonic() + within
    while not (_listens(bootstrap) and run_apart(_serves(bootstrap))):
        process.require()
        if time.monotonic() > deadline:
            raise LocalError(f"The broker is not ready after {within:.0f} s, see {process.log}")
        pause(0.05)


def _listens(bootstrap: str) -> bool:
    host, port = bootstrap.rsplit(":", 1)
    with socket.socket() as probe:
        return probe.connect_ex((host, int(port))) == 0


async def _serves(bootstrap: str) -> bool:
    client = AIOKafkaClient(bootstrap_servers=bootstrap, request_timeout_ms=3_000)
    try:
        await client.bootstrap()
        led = _all_led(await client.fetch_all_metadata())
        # A new Kafka makes the topic of the group offsets on the first such question.
        await client.coordinator_lookup(CoordinationType.GROUP, "readiness")
        return led
    except (TimeoutError, KafkaError, OSError):
        return False
    finally:
        await client.close()


def _all_led(metadata: ClusterMetadata) -> bool:
    topics = metadata.topics(exclude_internal_topics=False)
    return all(
        metadata.partitions_for_topic(topic) == metadata.available_partitions_for_topic(topic)
        for topic in topics
    )
