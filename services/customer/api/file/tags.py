"""POST /v1/customers/{id}/tags."""

from typing import Annotated, Self
from unicodedata import normalize
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from pydantic import AfterValidator, ConfigDict, Field, StringConstraints, model_validator

from libs.web.commands.etags import IfMatch, if_match
from libs.web.errors.problems import invalid_field
from libs.web.errors.validation import FieldRefused, RequestModel
from libs.web.fields.fields import SOMETHING, checked, refuse_personal
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.customer.api.answers import CustomerAnswer
from services.customer.api.customer_handler import CustomerHandler
from services.customer.domain.customer.commands import ChangeTags

routes = router("customers")


def _label(text: str) -> str:
    """The tag as everybody has it: lower case, one word. Raises FieldRefused."""
    tag = refuse_personal(normalize("NFC", text).casefold())
    if any(letter.isspace() or letter in "/," for letter in tag):
        raise FieldRefused("not_a_label", "must be one word, without / and comma")
    return tag


Tag = Annotated[
    str,
    StringConstraints(min_length=1, max_length=50, pattern=SOMETHING),
    AfterValidator(_label),
]
Tags = Annotated[list[Tag], Field(max_length=100)]
MOST_ASKED = 10
TagFilter = Annotated[
    str | None,
    Query(
        min_length=1,
        max_length=51 * MOST_ASKED,
        description=f"Up to {MOST_ASKED} tags between commas; who has all of them",
    ),
]


def tags_of(text: str | None) -> frozenset[str]:
    """The tags between commas. Raises a 422 problem."""
    tags = text.split(",") if text else []
    if len(tags) > MOST_ASKED or not all(tags):
        raise invalid_field("/query/tag", "not_tags", f"must be {MOST_ASKED} tags at most")
    return frozenset(checked("/query/tag", _label, tag) for tag in tags)


class TagsBody(RequestModel):
    """Labels, not free text: one word each, in lower case whatever was sent. They are kept in
    clear, also when the customer is erased."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"add": ["dealer", "fair-2026"], "remove": ["prospect"]}]}
    )

    add: Tags = Field(default_factory=list)
    remove: Tags = Field(default_factory=list)

    @model_validator(mode="after")
    def _not_both(self) -> Self:
        if {*self.add} & {*self.remove}:
            raise FieldRefused("contradiction", "must have no tag in both add and remove")
        return self


@routes.post(
    "/customers/{customer_id}/tags",
    response_model=CustomerAnswer,
    responses=problems(404, 409, 412),
)
@requires("admin", "manager", "agent", "integration", data=of_customer("customers"))
async def change_tags(
    request: Request,
    customer_id: UUID,
    body: TagsBody,
    version: Annotated[IfMatch | None, Depends(if_match)],
    customers: Annotated[CustomerHandler, part(CustomerHandler)],
) -> Response:
    """Add and remove tags. They are a set: what is there already, or is not, changes nothing."""
    command = ChangeTags(add=frozenset(body.add), remove=frozenset(body.remove))
    return await customers.change(request, customer_id, command, version)
