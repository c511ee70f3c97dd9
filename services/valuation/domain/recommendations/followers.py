"""Products that are bought next after others: counted over all customers, and tried on purchases
held out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from msgspec import Struct
from scipy.sparse import csr_matrix

from services.valuation.domain.arrays import Mask, Places
from services.valuation.models.histories import Floats

# How many observations a product's followers need to outweigh what everybody buys.
_WEIGHT = 5.0


@dataclass(frozen=True, slots=True)
class Baskets:
    """Products in the order bought: row i says that `product[i]` was in `basket[i]` of
    `customer[i]`. Sorted by customer and time; each basket is one purchase, numbered from 0."""

    customer: Places
    basket: Places
    product: Places
    products: int


class Holdout(Struct, frozen=True, kw_only=True):
    """Shares of `tested` last purchases that held the first, or one of the first three, products
    foretold from the purchase before; and the same for simply naming what sells most."""

    tested: int
    hit_at_1: float
    hit_at_3: float
    popular_at_1: float
    popular_at_3: float


@dataclass(frozen=True, slots=True)
class Followers:
    """`followed[a, b]`: how often b was in the purchase after one with a; `bought` how often each
    product was bought next at all."""

    followed: csr_matrix
    bought: Floats

    def chances(self, basket: Sequence[int]) -> Floats:
        """Chance of each product to be in the purchase after one with `basket`."""
        popular = self.bought / max(self.bought.sum(), 1.0)
        if not len(basket):
            return popular
        rows = self.followed[list(basket)].toarray()
        seen = rows.sum(axis=1, keepdims=True)
        return ((rows + _WEIGHT * popular) / (seen + _WEIGHT)).mean(axis=0)

    def seen(self, basket: Sequence[int], product: int) -> tuple[int, int]:
        """Number of times `product` followed something of the basket, and of followers in all."""
        rows = self.followed[list(basket)]
        return int(rows[:, [product]].sum()), int(rows.sum())


def learn(baskets: Baskets) -> Followers:
    return _counted(baskets, *_transitions(baskets))


def tried(baskets: Baskets, *, most: int = 5_000) -> Holdout | None:
    """Learn from all but everybody's last purchase, and foretell that; None without any to try."""
    before, after = _transitions(baskets)
    last = _last_baskets(baskets)[baskets.basket[after]]
    learned = _counted(baskets, before[~last], after[~last])
    trials: dict[int, tuple[set[int], set[int]]] = {}
    for a, b in zip(before[last].tolist(), after[last].tolist(), strict=True):
        seen, actual = trials.setdefault(int(baskets.basket[b]), (set(), set()))
        seen.add(int(baskets.product[a]))
        actual.add(int(baskets.product[b]))
    tests = list(trials.values())[:most]
    if not tests:
        return None
    popular = _best(learned.bought)
    predicted = [_best(learned.chances(sorted(seen))) for seen, _ in tests]
    actual = [bought for _, bought in tests]
    return Holdout(
        tested=len(tests),
        hit_at_1=_hits(predicted, actual, 1),
        hit_at_3=_hits(predicted, actual, 3),
        popular_at_1=_hits([popular] * len(tests), actual, 1),
        popular_at_3=_hits([popular] * len(tests), actual, 3),
    )


def _transitions(baskets: Baskets) -> tuple[Places, Places]:
    """Pairs of rows, the second in its customer's purchase right after the first's."""
    starts = np.flatnonzero(np.r_[True, baskets.basket[1:] != baskets.basket[:-1]])
    ends = np.r_[starts[1:], len(baskets.basket)]
    same = np.flatnonzero(baskets.customer[starts[1:]] == baskets.customer[starts[:-1]])
    pairs = [
        np.meshgrid(np.arange(starts[at], ends[at]), np.arange(starts[at + 1], ends[at + 1]))
        for at in same
    ]
    if not pairs:
        return np.empty(0, dtype=np.intp), np.empty(0, dtype=np.intp)
    before = np.concatenate([first.ravel() for first, _ in pairs])
    return before, np.concatenate([second.ravel() for _, second in pairs])


def _counted(baskets: Baskets, before: Places, after: Places) -> Followers:
    size = baskets.products
    rows, columns = baskets.product[before], baskets.product[after]
    followed = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(size, size))
    followed.sum_duplicates()
    bought = np.bincount(columns, minlength=size).astype(np.float64)
    return Followers(followed, bought)


def _last_baskets(baskets: Baskets) -> Mask:
    """Mask of the baskets that are their customer's last one."""
    last = np.zeros(int(baskets.basket.max(initial=-1)) + 1, dtype=bool)
    ends = np.flatnonzero(np.r_[baskets.customer[1:] != baskets.customer[:-1], True])
    last[baskets.basket[ends]] = True
    return last


def _best(chances: Floats) -> list[int]:
    return np.argsort(-chances, kind="stable")[:3].tolist()


def _hits(predicted: Sequence[Sequence[int]], actual: Sequence[set[int]], first: int) -> float:
    hits = sum(
        not bought.isdisjoint(best[:first]) for best, bought in zip(predicted, actual, strict=True)
    )
    return hits / len(actual)
