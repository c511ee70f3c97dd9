"""GET /v1/portfolio/calibration: whether the churn risks we say come true."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BaseModel

from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_everybody
from libs.web.parts import part
from services.valuation.domain.churn.risk import said_by
from services.valuation.portfolio.calibration import Calibrating

routes = router("portfolio")


class CalibrationTenth(BaseModel):
    """A tenth of the customers, by risk: `said` on average, and the share who did not buy."""

    customers: int
    least_risk: float
    greatest_risk: float
    said: float
    happened: float


class CalibrationAnswer(BaseModel):
    """Risks as the scoring configuration in force says them from what had occurred by the end of
    `said_on`, against the purchases until the end of `until`.

    Of a sample, where there are more than 20,000 customers. `ece` over ten equal steps of risk;
    it, `brier` and `auc` are null where they cannot be said: of nobody, or if all went one way.
    """

    customers: int
    churned: int
    said_on: date
    until: date
    horizon_weeks: float
    tenths: list[CalibrationTenth]
    ece: float | None
    brier: float | None
    auc: float | None
    said_by: str
    model: dict[str, Any]
    policy_version: int
    ruling: int
    computed_at: datetime


@routes.get("/portfolio/calibration", response_model=CalibrationAnswer)
@requires("admin", "manager", "analyst", data=of_everybody("valuations"))
async def read_calibration(
    calibrating: Annotated[Calibrating, part(Calibrating)],
) -> CalibrationAnswer:
    """Said against happened, one churn horizon ago; computed anew every 5 minutes at most."""
    calibration = await calibrating.calibration()
    found, configuration = calibration.found, calibration.configuration
    model = configuration.model
    return CalibrationAnswer(
        customers=found.customers,
        churned=found.churned,
        said_on=calibration.said_on,
        until=calibration.until,
        horizon_weeks=configuration.policy.churn_horizon_weeks,
        tenths=[CalibrationTenth.model_validate(t, from_attributes=True) for t in found.tenths],
        ece=found.ece,
        brier=found.brier,
        auc=found.auc,
        said_by=said_by(model, configuration.policy),
        model={"name": model.timing.name, "version": model.version, "prior": model.prior},
        policy_version=configuration.policy_version,
        ruling=configuration.version,
        computed_at=calibration.computed_at,
    )
