"""How what this service refuses is answered outside: each error once."""

from collections.abc import Mapping

from libs.web.refusals import Answer, Refusal
from services.customer.domain.customer.errors import (
    CustomerAlreadyRegistered,
    CustomerIsErased,
    CustomerNotFound,
    OccurredTooFarAhead,
    ReferredByThemselves,
)

REFUSALS: Mapping[type[Exception], Answer] = {
    CustomerNotFound: Refusal(404, CustomerNotFound.code, "There is no such customer"),
    CustomerAlreadyRegistered: Refusal(
        409,
        CustomerAlreadyRegistered.code,
        "This id belongs to a customer who was registered with other content",
        "/customer_id",
    ),
    CustomerIsErased: Refusal(
        409, CustomerIsErased.code, "This customer's personal data were erased, and stay so"
    ),
    ReferredByThemselves: Refusal(
        422,
        ReferredByThemselves.code,
        "Nobody refers themselves",
        ReferredByThemselves.pointer,
    ),
    OccurredTooFarAhead: Refusal(
        422, OccurredTooFarAhead.code, "Lies more than a day ahead", OccurredTooFarAhead.pointer
    ),
}
