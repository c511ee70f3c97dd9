"""Digests of rows of `scores`: one number for all that must be written again once it differs."""

from collections.abc import Sequence

import numpy as np

from services.valuation.domain.arrays import Digests, Table

_SEED, _ODD, _HALF = (np.uint64(n) for n in (0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93, 32))


def digest(rows: Table, names: Sequence[str]) -> Digests:
    """64 bits of these columns, the same for the same content: two rows that differ have the same
    once in 2**64."""
    columns = np.dtype([(name, rows.dtype[name].str) for name in names])
    packed = np.zeros(len(rows), dtype=columns)
    for name in names:
        packed[name] = rows[name]
    size, words = columns.itemsize, -(-columns.itemsize // 8)
    padded = np.zeros((len(rows), words * 8), dtype=np.uint8)
    padded[:, :size] = packed.view(np.uint8).reshape(len(rows), size)
    found = np.full(len(rows), _SEED)
    for word in padded.view(np.uint64).T:
        found = (found ^ word) * _ODD
        found ^= found >> _HALF
    return found.view(np.int64)
