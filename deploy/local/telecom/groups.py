"""The kinds of customers the telecom has: how much they buy, what they cost, how they pay."""

from dataclasses import dataclass

from deploy.local.telecom.catalogue import BUSINESS, DEALER, HOUSEHOLD, KEY

Range = tuple[int, int]


@dataclass(frozen=True)
class Group:
    """`brings` is profit before costs per dollar of all costs; `orders` and `contacts` are of
    somebody who stays all the time. `leave` is how many stop or slow down, `complain` the share
    of contacts that are complaints, `pay` how many pay promptly, late, and not at all in the end.
    """

    name: str
    customers: int
    organization: bool
    path: tuple[str, ...]
    orders: Range
    quantity: Range
    brings: float
    contacts: Range
    leave: float
    complain: float
    pay: tuple[float, float, float]
    on_invoice: bool = True


# The first three are 24 % and the last two 23 % of all, so that both ends of 20 % are of one cast.
GROUPS = (
    Group("key account", 16, True, KEY, (18, 26), (15, 40), 5.9, (10, 16), 0.2, 0.08, (7, 3, 0)),
    Group("dealer", 24, True, DEALER, (10, 16), (25, 60), 5.8, (7, 12), 0.12, 0.1, (6, 3, 1)),
    Group("growing", 56, True, BUSINESS, (9, 14), (10, 22), 5.8, (5, 9), 0.12, 0.08, (8, 2, 0)),
    Group("business", 72, True, BUSINESS, (5, 8), (2, 4), 2.6, (1, 3), 0.25, 0.15, (6, 3, 1)),
    Group(
        "household",
        136,
        False,
        HOUSEHOLD,
        (3, 7),
        (1, 2),
        2.4,
        (1, 2),
        0.25,
        0.12,
        (1, 0, 0),
        on_invoice=False,
    ),
    Group("burden", 40, True, BUSINESS, (3, 5), (2, 4), 0.29, (5, 8), 0.3, 0.5, (1, 4, 4)),
    Group("burden", 52, False, HOUSEHOLD, (3, 5), (1, 2), 0.29, (4, 7), 0.3, 0.5, (2, 4, 3)),
)
# Records that turn out to be somebody already known: they buy little.
DUPLICATE = Group("twin", 6, True, BUSINESS, (1, 2), (2, 4), 2.5, (1, 2), 0, 0, (1, 0, 0))
# Companies that a key account spoke to about us, and that have bought nothing.
PROSPECT = Group("prospect", 10, True, BUSINESS, (0, 0), (1, 1), 0, (0, 0), 0, 0, (1, 0, 0))
