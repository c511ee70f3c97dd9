"""The telecom's customers: who they are, and who looks after them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from deploy.local.telecom.groups import DUPLICATE, GROUPS, PROSPECT, Group
from deploy.local.telecom.writing import id_of

DAYS = 730  # of history
_MANAGERS = ("kim", "noor", "sasha")
_OWNED = {"key account": 1.0, "dealer": 0.3}
_REGIONS = ("north", "south", "east", "west", "capital")
_INDUSTRIES = ("logistics", "health", "retail", "banking", "energy", "education", "tourism")
_PLACES = (
    "Harbour",
    "Summit",
    "Meadow",
    "Granite",
    "Cedar",
    "Lantern",
    "Ferry",
    "Beacon",
    "Orchard",
)
_TRADES = {
    "logistics": "Freight",
    "health": "Clinics",
    "retail": "Stores",
    "banking": "Credit Union",
    "energy": "Power",
    "education": "College",
    "tourism": "Hotels",
    "telecom retail": "Phones",
}
_FIRST = ("Ada", "Grace", "Alan", "Edsger", "Barbara", "Donald", "Radia", "Niklaus", "Frances")
_LAST = ("Vale", "Moss", "Hill", "Reyes", "Okoro", "Sato", "Novak", "Lund", "Ferrari", "Dubois")


@dataclass(frozen=True)
class Account:
    """One customer, numbered from 1; `joined` and `left` in days of the history's DAYS."""

    number: int
    group: Group
    joined: int
    left: int
    region: str
    industry: str | None
    name: str
    owner: str | None

    @property
    def customer_id(self) -> str:
        return id_of("customer", self.number)

    @property
    def leaves(self) -> bool:
        return self.left < DAYS

    def random(self, about: str) -> Random:
        """Numbers that are the same on every run, whatever else is drawn."""
        return Random(f"key-accounts {self.number} {about}")  # noqa: S311 - invents, hides nothing


@dataclass(frozen=True)
class Calendar:
    """Days of the history as dates: `last` is the last one."""

    last: date

    def day(self, number: int) -> date:
        return self.last - timedelta(days=DAYS - number)


def all_accounts() -> list[Account]:
    """A mixed crowd, then prospects and duplicate records."""
    crowd = [group for group in GROUPS for _ in range(group.customers)]
    Random("key-accounts crowd").shuffle(crowd)  # noqa: S311
    beside = [PROSPECT] * PROSPECT.customers + [DUPLICATE] * DUPLICATE.customers
    return [_account(number, group) for number, group in enumerate(crowd + beside, start=1)]


def duplicates(accounts: Sequence[Account]) -> Iterator[tuple[Account, Account]]:
    """Pairs of a survivor and the record that is the same business."""
    copies = [account for account in accounts if account.group is DUPLICATE]
    firms = [account for account in accounts if account.group.name == "business"]
    yield from zip(firms, copies, strict=False)


def _account(number: int, group: Group) -> Account:
    random = Random(f"key-accounts {number}")  # noqa: S311
    joined = random.randint(0, 90) if group.name in _OWNED else random.randint(0, DAYS // 2)
    leaves = random.random() < group.leave
    industry = _industry(random, group)
    return Account(
        number=number,
        group=group,
        joined=joined,
        left=random.randint(joined + 120, DAYS - 100) if leaves else DAYS,
        region=random.choice(_REGIONS),
        industry=industry,
        name=_name(random, industry, number),
        owner=random.choice(_MANAGERS) if random.random() < _OWNED.get(group.name, 0) else None,
    )


def _industry(random: Random, group: Group) -> str | None:
    if not group.organization:
        return None
    return "telecom retail" if group.name == "dealer" else random.choice(_INDUSTRIES)


def _name(random: Random, industry: str | None, number: int) -> str:
    if industry is None:
        return f"{random.choice(_FIRST)} {random.choice(_LAST)} {number}"
    return f"{random.choice(_PLACES)} {_TRADES[industry]} {number}"
