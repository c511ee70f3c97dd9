"""Every event of the contract: importing this module registers them all."""

from libs.events import (
    access,
    callcenter,
    consent,
    contact_points,
    customer,
    interaction,
    purchase,
    relation,
    staff,
    valuation,
)
from libs.events.contract import CONTRACTS, Contract
from libs.events.file import archive, custom_fields, duplicates, plans, provenance, views
from libs.events.worth import customer_value

MODULES = (
    customer,
    contact_points,
    custom_fields,
    views,
    provenance,
    archive,
    plans,
    duplicates,
    consent,
    staff,
    access,
    relation,
    interaction,
    purchase,
    valuation,
    customer_value,
    callcenter,
)


def all_contracts() -> list[Contract]:
    """All contracts by topic, then as MODULES are, then in the order in which they are defined,
    whatever was imported first."""
    place = {module.__name__: number for number, module in enumerate(MODULES)}
    ours = [c for c in CONTRACTS.values() if c.cls.__module__ in place]
    return sorted(ours, key=lambda contract: (contract.topic, place[contract.cls.__module__]))
