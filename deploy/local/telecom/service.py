"""Service given to an account: touchpoints with complaints and suggestions, and other costs."""

from collections.abc import Iterator, Sequence
from random import Random

from deploy.local.telecom.accounts import DAYS, Account, Calendar
from deploy.local.telecom.writing import id_of, moment, money

# What a touchpoint costs, against the others.
_CHANNELS = {"phone": 4, "email": 2, "chat": 2, "web": 1, "social": 1, "mail": 2, "in_person": 12}
_OFTEN = (8, 5, 4, 3, 1, 1, 3)
_TOPICS = {
    "complaint": ("billing", "coverage", "delivery", "repair", "waiting time"),
    "suggestion": ("one bill for all lines", "weekend repairs", "spare handset"),
    "market_information": ("a competitor's offer", "tender next year", "new premises"),
    "request": ("move of a line", "number porting", "spare part"),
    "inquiry": ("upgrade", "roaming", "contract"),
    "care": ("quarterly review", "network report"),
}
_QUIET = tuple(kind for kind in _TOPICS if kind != "complaint")
_QUIET_OFTEN = (1, 1, 3, 4, 3)
_FEELS = {"complaint": ("negative", (1, 2)), "suggestion": ("neutral", (3, 4))}
_KINDS_OF_COST = ("visit", "delivery", "service", "marketing", "return")
_GRUDGE_DAYS = 60  # who leaves complains before


def contacts(account: Account, cents: int, calendar: Calendar) -> list[dict[str, object]]:
    """Interactions that cost `cents` together."""
    random = account.random("contacts")
    kinds = list(_kinds(account, random))
    channels = random.choices(list(_CHANNELS), _OFTEN, k=len(kinds))
    costs = _shares(cents, [_CHANNELS[channel] for channel in channels], random)
    days = _days(account, kinds, random)
    return [
        _contact(account, place, calendar, kind, channel, cost, day, random)
        for place, (kind, channel, cost, day) in enumerate(
            zip(kinds, channels, costs, days, strict=True)
        )
    ]


def other_costs(account: Account, cents: int, calendar: Calendar) -> list[dict[str, object]]:
    random = account.random("costs")
    many = 1 + random.randint(*account.group.contacts) // 4
    costs = _shares(cents, [random.randint(1, 5) for _ in range(many)], random)
    return [
        {
            "cost_id": id_of("cost", account.number, place),
            "customer_id": account.customer_id,
            "kind": random.choice(_KINDS_OF_COST),
            "cost": money(cost),
            "occurred_at": moment(calendar.day(random.randint(account.joined, account.left)), 8),
        }
        for place, cost in enumerate(costs)
    ]


def _kinds(account: Account, random: Random) -> Iterator[str]:
    many = max(1, random.randint(*account.group.contacts))
    for place in range(many):
        grudge = account.leaves and place == 0
        angry = random.random() < account.group.complain
        yield "complaint" if grudge or angry else random.choices(_QUIET, _QUIET_OFTEN)[0]


def _days(account: Account, kinds: Sequence[str], random: Random) -> Iterator[int]:
    """The first is the complaint before leaving, where somebody leaves; burdens grow."""
    until = min(DAYS, account.left)
    for place in range(len(kinds)):
        if account.leaves and place == 0:
            yield random.randint(max(account.joined, until - _GRUDGE_DAYS), until)
        elif account.group.name == "burden":
            yield round(random.triangular(account.joined, DAYS, DAYS))
        else:
            yield random.randint(account.joined, until)


def _contact(
    account: Account,
    place: int,
    calendar: Calendar,
    kind: str,
    channel: str,
    cost: int,
    day: int,
    random: Random,
) -> dict[str, object]:
    sentiment, marks = _FEELS.get(kind, ("positive", (3, 5)))
    return {
        "interaction_id": id_of("interaction", account.number, place),
        "customer_id": account.customer_id,
        "channel": channel,
        "direction": "outbound" if kind == "care" else "inbound",
        "kind": kind,
        "topic": random.choice(_TOPICS[kind]),
        "sentiment": sentiment,
        "satisfaction": random.randint(*marks),
        "cost": money(cost),
        "occurred_at": moment(calendar.day(day), random.randint(8, 18)),
    }


def _shares(cents: int, weights: Sequence[int], random: Random) -> list[int]:
    """Parts of `cents` that add up to it."""
    jittered = [weight * random.uniform(0.7, 1.3) for weight in weights]
    total = sum(jittered)
    parts = [int(cents * weight / total) for weight in jittered]
    parts[-1] += cents - sum(parts)
    return parts
