"""Answers to what is refused of saved views: each error once."""

from collections.abc import Mapping

from libs.web.errors.refusals import Answer, ErrorResponse
from services.customer.domain.view.decider import MOST_VIEWS
from services.customer.domain.view.errors import (
    SharedWithAll,
    TooManyViews,
    ViewAlreadySaved,
    ViewNotFound,
    ViewOfAnother,
)

VIEW_REFUSALS: Mapping[type[Exception], Answer] = {
    ViewNotFound: ErrorResponse(404, ViewNotFound.code, "There is no such view"),
    ViewAlreadySaved: ErrorResponse(
        409,
        ViewAlreadySaved.code,
        "This id belongs to a view with other content",
        ViewAlreadySaved.pointer,
    ),
    ViewOfAnother: ErrorResponse(403, ViewOfAnother.code, "This is somebody else's view"),
    SharedWithAll: ErrorResponse(
        403,
        SharedWithAll.code,
        "Only managers and admins share with everybody",
        SharedWithAll.pointer,
    ),
    TooManyViews: ErrorResponse(409, TooManyViews.code, f"Nobody has more than {MOST_VIEWS} views"),
}
