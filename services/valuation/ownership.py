"""Owners of valued customers, for scopes, as heard."""

from libs.access.heard import OWNER_OF, POLICY_IN_FORCE
from libs.web.gate.scoping.scopes import Ownership
from services.valuation.valuations.as_of_parameters import nobody

OWNERSHIP = Ownership(
    policy=POLICY_IN_FORCE,
    owner_of=OWNER_OF,
    records={"customer_id": "{0}"},
    missing={"customer_id": nobody},
)
