"""Why a command to a customer is refused. `pointer` names the field at fault."""


class CustomerNotFound(Exception):
    code = "customer_not_found"


class CustomerAlreadyRegistered(Exception):
    """The id belongs to a customer who was registered with other content."""

    code = "customer_already_registered"


class CustomerIsErased(Exception):
    """Nothing about who they are can be said or recorded any more."""

    code = "customer_erased"


class ReferredByThemselves(Exception):
    code = "referred_by_themselves"
    pointer = "/acquisition/referred_by"


class OccurredTooFarAhead(Exception):
    """More than a day, which is more than clocks differ."""

    code = "too_far_ahead"
    pointer = "/occurred_at"
