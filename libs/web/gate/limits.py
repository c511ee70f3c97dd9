"""Limits of one process towards its callers: time, connections, requests a second."""

from dataclasses import dataclass, field

from libs.web.gate.deadlines import DEADLINE
from libs.web.gate.route_classes import Bulkheads
from libs.web.gate.subject_rates import SubjectRates


@dataclass(frozen=True, slots=True)
class Limits:
    """`deadline`: seconds for a whole request."""

    deadline: float = DEADLINE
    bulkheads: Bulkheads = field(default_factory=Bulkheads)
    rates: SubjectRates = field(default_factory=SubjectRates)
