"""Parts of the consumer of the customer service; other roles ask its projection how it is."""

from typing import cast

from libs.sealing.tokens import Tokens
from libs.service.runtime import Runtime
from libs.service.service import Jobs
from services.customer.projections.names import Names
from services.customer.projections.projection import CustomerProjection
from services.customer.settings import CustomerSettings
from services.customer.staffing.handing_over import HandOvers


def build_projection(runtime: Runtime) -> CustomerProjection:
    return CustomerProjection(runtime.keys, tokens_of(runtime))


def tokens_of(runtime: Runtime) -> Tokens:
    settings = cast("CustomerSettings", runtime.settings)
    return Tokens(settings.token_secret, settings.phone_region)


def build_jobs(runtime: Runtime) -> Jobs:
    names = Names(runtime.pool, runtime.keys, tokens_of(runtime))
    hand_overs = HandOvers(runtime.pool, runtime.committed.set)
    return {
        "names": names.keep_filled(runtime.stopping),
        "hand-overs": hand_overs.keep_working(runtime.stopping),
    }
