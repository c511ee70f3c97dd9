"""Responses to this service's errors, each error once."""

from collections.abc import Mapping

from libs.money.withdrawn import CurrencyWithdrawn
from libs.web.errors.problems import FieldError, Problem, invalid_field
from libs.web.errors.refusals import Answer, ErrorResponse
from libs.web.errors.validation import escape
from libs.web.fields.money import currency_withdrawn
from services.customer.api.archive.archive_refusals import ARCHIVE_REFUSALS
from services.customer.api.axes.axis_refusals import AXIS_REFUSALS
from services.customer.api.custom.custom_refusals import CUSTOM_REFUSALS
from services.customer.api.plan.plan_refusals import PLAN_REFUSALS
from services.customer.api.provenance.provenance_refusals import PROVENANCE_REFUSALS
from services.customer.api.relations.relation_refusals import RELATION_REFUSALS
from services.customer.api.staffing.staff_refusals import STAFF_REFUSALS
from services.customer.api.views.view_refusals import VIEW_REFUSALS
from services.customer.domain.consent.errors import ConsentEndsInThePast, WithdrawnForATime
from services.customer.domain.customer.contact_points import MOST as MOST_CONTACT_POINTS
from services.customer.domain.customer.errors import (
    BeforeTheLastOwner,
    ContactPointExists,
    ContactPointNotFound,
    CustomerAlreadyRegistered,
    CustomerIsErased,
    CustomerIsMerged,
    CustomerNotFound,
    ExternalIdTaken,
    MemberIsErased,
    MemberNotFound,
    MergedIntoThemselves,
    OccurredTooFarAhead,
    OtherContactKind,
    OwnedOnlyLater,
    PreferredNameNeeded,
    ReferredByThemselves,
    TooManyContactPoints,
    TooManyMembers,
    TooManyTags,
)
from services.customer.domain.customer.merging import MOST_MEMBERS
from services.customer.domain.customer.tagging import MOST_TAGS
from services.customer.domain.duplicate.errors import DismissalNotFound, DuplicateNotFound


def _merged(error: Exception) -> Problem:
    """The survivor is no input: whoever may ask for the record may know."""
    survivor = error.survivor_id  # pyright: ignore[reportAttributeAccessIssue]
    pointer = error.pointer  # pyright: ignore[reportAttributeAccessIssue]
    title = "This record was merged into another"
    at = [FieldError(pointer, CustomerIsMerged.code, title)] if pointer else []
    detail = f"The survivor is {survivor}"
    return Problem(409, CustomerIsMerged.code, title, detail=detail, errors=at)


def _external_id_taken(error: Exception) -> Problem:
    system: str = error.system  # pyright: ignore[reportAttributeAccessIssue]
    title = "Another customer has this id of that system"
    at = FieldError(f"/external_ids/{escape(system)}", ExternalIdTaken.code, title)
    return Problem(409, ExternalIdTaken.code, title, errors=[at])


def _other_kind(error: Exception) -> Problem:
    kind: str = error.kind  # pyright: ignore[reportAttributeAccessIssue]
    return invalid_field(f"/{kind}", OtherContactKind.code, "must be the contact point's kind")


REFUSALS: Mapping[type[Exception], Answer] = {
    CurrencyWithdrawn: currency_withdrawn,
    CustomerNotFound: ErrorResponse(404, CustomerNotFound.code, "There is no such customer"),
    CustomerAlreadyRegistered: ErrorResponse(
        409,
        CustomerAlreadyRegistered.code,
        "This id belongs to a customer who was registered with other content",
        "/customer_id",
    ),
    CustomerIsErased: ErrorResponse(
        409, CustomerIsErased.code, "This customer's personal data were erased, and stay so"
    ),
    CustomerIsMerged: _merged,
    ExternalIdTaken: _external_id_taken,
    OtherContactKind: _other_kind,
    ContactPointNotFound: ErrorResponse(
        404, ContactPointNotFound.code, "There is no such contact point"
    ),
    ContactPointExists: ErrorResponse(
        409,
        ContactPointExists.code,
        "This id belongs to a contact point with other content",
        ContactPointExists.pointer,
    ),
    TooManyContactPoints: ErrorResponse(
        409,
        TooManyContactPoints.code,
        f"A customer has at most {MOST_CONTACT_POINTS} contact points",
    ),
    TooManyTags: ErrorResponse(409, TooManyTags.code, f"A customer has at most {MOST_TAGS} tags"),
    PreferredNameNeeded: ErrorResponse(
        409, PreferredNameNeeded.code, "Another name must be preferred first"
    ),
    MemberNotFound: ErrorResponse(
        404, MemberNotFound.code, "There is no such customer", MemberNotFound.pointer
    ),
    MemberIsErased: ErrorResponse(
        409, MemberIsErased.code, "Nobody who was erased can be merged", MemberIsErased.pointer
    ),
    MergedIntoThemselves: ErrorResponse(
        422,
        MergedIntoThemselves.code,
        "Must be another record than the survivor",
        MergedIntoThemselves.pointer,
    ),
    TooManyMembers: ErrorResponse(
        409, TooManyMembers.code, f"A customer has at most {MOST_MEMBERS} records"
    ),
    ReferredByThemselves: ErrorResponse(
        422,
        ReferredByThemselves.code,
        "Nobody refers themselves",
        ReferredByThemselves.pointer,
    ),
    OccurredTooFarAhead: ErrorResponse(
        422, OccurredTooFarAhead.code, "Lies more than a day ahead", OccurredTooFarAhead.pointer
    ),
    OwnedOnlyLater: ErrorResponse(422, OwnedOnlyLater.code, "Lies ahead", OwnedOnlyLater.pointer),
    BeforeTheLastOwner: ErrorResponse(
        409,
        BeforeTheLastOwner.code,
        "The owner there is began later",
        BeforeTheLastOwner.pointer,
    ),
    ConsentEndsInThePast: ErrorResponse(
        422, ConsentEndsInThePast.code, "Must lie ahead", ConsentEndsInThePast.pointer
    ),
    WithdrawnForATime: ErrorResponse(
        422,
        WithdrawnForATime.code,
        "A withdrawal holds until the consent is given again",
        WithdrawnForATime.pointer,
    ),
    **STAFF_REFUSALS,
    **VIEW_REFUSALS,
    **RELATION_REFUSALS,
    **AXIS_REFUSALS,
    **CUSTOM_REFUSALS,
    **ARCHIVE_REFUSALS,
    **PLAN_REFUSALS,
    **PROVENANCE_REFUSALS,
    DuplicateNotFound: ErrorResponse(
        404, DuplicateNotFound.code, "Nothing speaks for their being one customer"
    ),
    DismissalNotFound: ErrorResponse(
        404, DismissalNotFound.code, "Nobody has dismissed that these two are one"
    ),
}
