"""Fields that may be sent about a customer's axes."""

from typing import Annotated

from pydantic import ConfigDict, Field

from libs.events.relation import AxisValue
from libs.web.errors.validation import RequestModel
from services.customer.api.relations.relation_bodies import RelationCode


class AxisBody(RequestModel):
    """One value of the axis; `potential` and `target` may hold together. `reason` is a code."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"values": ["lighthouse"], "reason": "speaks_at_fairs"}]}
    )

    values: Annotated[list[AxisValue], Field(min_length=1, max_length=5)]
    reason: RelationCode
