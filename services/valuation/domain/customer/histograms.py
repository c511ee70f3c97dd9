"""A population's values in buckets 1 % wide: small, and parts merge into the whole."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from services.valuation.models.histories import Floats
from services.valuation.models.outliers import usual_tail

_LOG_WIDTH = np.log1p(0.01)
_SMALLEST = 1e-6


@dataclass(frozen=True, slots=True)
class Histogram:
    """Counts and sums per bucket; bucket 0 is what is within `_SMALLEST` of nothing."""

    buckets: NDArray[np.int64]
    counts: NDArray[np.int64]
    sums: Floats

    @property
    def population(self) -> int:
        return int(self.counts.sum())

    def merged(self, other: "Histogram") -> "Histogram":
        return _joined(
            np.concatenate((self.buckets, other.buckets)),
            np.concatenate((self.counts, other.counts)),
            np.concatenate((self.sums, other.sums)),
        )

    def value_of_top(self, customers: float) -> float:
        """The value that `customers` of the population reach or exceed, interpolated."""
        counts = self.counts[::-1]
        reached = np.cumsum(counts)
        at = int(np.searchsorted(reached, customers, side="right"))
        return self._within(at, customers, reached, counts)

    def value_of_top_sum(self, share: float) -> float:
        """The least value of those who, from the top, hold `share` of all positive value; a few
        at the top whom the others give no reason to expect hold none."""
        sums = np.maximum(np.where(self._usual(), self.sums, 0.0), 0.0)[::-1]
        reached = np.cumsum(sums)
        wanted = share * sums.sum()
        at = int(np.searchsorted(reached, wanted, side="right"))
        return self._within(at, wanted, reached, sums)

    def below(self, value: float) -> float:
        """Number of the population below a value, interpolated."""
        bucket = int(_buckets(np.array([value]))[0])
        lower = float(self.counts[self.buckets < bucket].sum())
        low, high = _bounds(bucket)
        among = float(self.counts[self.buckets == bucket].sum())
        return lower + among * (value - low) / (high - low)

    def _usual(self) -> NDArray[np.bool_]:
        """Mask of the buckets whose values are what the upper tail of the others goes on to."""
        values = np.repeat(self.sums / self.counts, self.counts)
        usual = usual_tail(values)
        return np.minimum.reduceat(usual, np.r_[0, np.cumsum(self.counts)[:-1]]).astype(bool)

    def _within(self, at: int, wanted: float, reached: NDArray, parts: NDArray) -> float:
        """Inside the bucket `at` places from the top, the share of it that is still wanted."""
        if at >= len(parts):
            return _bounds(int(self.buckets[0]))[0]
        before = reached[at] - parts[at]
        low, high = _bounds(int(self.buckets[::-1][at]))
        return high - (high - low) * float((wanted - before) / parts[at])


def histogram(values: Floats) -> Histogram:
    buckets = _buckets(values)
    return _joined(buckets, np.ones_like(buckets), values)


def _buckets(values: Floats) -> NDArray[np.int64]:
    size = np.maximum(np.abs(values), _SMALLEST)
    bucket = np.ceil(np.log(size / _SMALLEST) / _LOG_WIDTH).astype(np.int64)
    return np.sign(values).astype(np.int64) * bucket


def _joined(buckets: NDArray[np.int64], counts: NDArray[np.int64], sums: Floats) -> Histogram:
    unique, at = np.unique(buckets, return_inverse=True)
    size = len(unique)
    return Histogram(
        unique,
        np.bincount(at, weights=counts, minlength=size).astype(np.int64),
        np.bincount(at, weights=sums, minlength=size).astype(np.float64),
    )


def _bounds(bucket: int) -> tuple[float, float]:
    if bucket == 0:
        return -_SMALLEST, _SMALLEST
    far, near = (_SMALLEST * np.exp((abs(bucket) - step) * _LOG_WIDTH) for step in (0, 1))
    return (float(near), float(far)) if bucket > 0 else (-float(far), -float(near))
