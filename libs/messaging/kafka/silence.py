"""A bound to how long a client may wait for a broker that says nothing."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from aiokafka.errors import KafkaError

_SILENCE = 15.0  # seconds
_T = TypeVar("_T")


class BrokerSilent(KafkaError):
    """The client waits for something that does not come: connect anew."""


async def answered(asking: Awaitable[_T]) -> _T:
    """A client that lost its broker can wait for ever without telling (aiokafka #1154)."""
    try:
        async with asyncio.timeout(_SILENCE):
            return await asking
    except TimeoutError:
        raise BrokerSilent from None
