"""Errors of sealing and opening personal data; no HTTP."""

from uuid import UUID


class PersonalDataErased(Exception):
    """The customer's key was destroyed: their personal data are gone and no new ones are taken."""

    def __init__(self, customer_id: UUID) -> None:
        super().__init__(f"personal data of {customer_id} were erased")
        self.customer_id = customer_id


class SealBroken(Exception):
    """Sealed text that does not open: changed, moved to another field, or under a wrong key."""

    def __init__(self, field: str) -> None:
        super().__init__(f"the seal of {field} does not open")
        self.field = field
