"""Figures of a customer, as last heard, for lists, the overview and groups."""

from datetime import date, datetime

import msgspec
from pydantic import BaseModel

from libs.events.worth.customer_value import CustomerValued, Lifecycle
from libs.money.money import amount_text
from services.customer.projections.value_rows import ValueRow

decode = msgspec.json.Decoder(CustomerValued).decode


class ValueFreshness(BaseModel):
    """`valued_on` is the day whose end the figures are of, `published_at` when they were told."""

    valued_on: date
    published_at: datetime


class ValuationPart(BaseModel):
    """A customer's grade and figures, of a merged record its survivor's; amounts in `currency`.
    Null is what nothing was heard of yet, or who never bought has none of: then they are worth
    nothing. Time alone moves figures by 2 % at most before they are told again."""

    grade: str | None
    lifecycle: Lifecycle | None
    churn_risk: float | None
    currency: str | None
    net: str | None
    predicted_12m: str | None
    clv: str | None
    freshness: ValueFreshness | None


def valuation_part(
    grade: str | None, worth: str | None, published_at: datetime | None
) -> ValuationPart:
    """The answer from the data of a valued event; without one nothing but the grade."""
    if worth is None or published_at is None:
        nothing = dict.fromkeys(ValuationPart.model_fields)
        return ValuationPart.model_validate(nothing | {"grade": grade})
    heard = decode(worth)
    return ValuationPart(
        grade=grade,
        lifecycle=heard.lifecycle,
        churn_risk=None if heard.churn_risk is None else float(heard.churn_risk),
        currency=heard.currency,
        net=amount_text(heard.net, heard.currency),
        predicted_12m=amount_text(heard.predicted_12m, heard.currency),
        clv=amount_text(heard.clv, heard.currency),
        freshness=ValueFreshness(valued_on=heard.valued_on, published_at=published_at),
    )


def value_of(row: ValueRow | None, grade: str | None) -> ValuationPart:
    """The answer from what is kept of a customer."""
    return valuation_part(grade, row and row.worth, row and row.valued_at)
