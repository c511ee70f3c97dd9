"""Every metric of the web edge, declared once with its meaning."""

from prometheus_client import Counter, Gauge, Histogram

_LATENCY = (0.002, 0.005, 0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.5, 5, 10)

REQUEST_SECONDS = Histogram(
    "rapport_http_request_seconds",
    "Time from the request's head to the last byte of its answer, by route template.",
    ["method", "route", "status"],
    buckets=_LATENCY,
)
REQUESTS_IN_FLIGHT = Gauge(
    "rapport_http_requests_in_flight",
    "Requests admitted and not yet answered, event streams included.",
)
PROBLEMS = Counter(
    "rapport_http_problems_total",
    "Answers that were a problem, by its stable code.",
    ["code"],
)
SHED = Counter(
    "rapport_requests_shed_total",
    "Requests turned away (503 overloaded), by class of route and by what was full: requests in "
    "flight, the line for a connection, or patience while all connections are held.",
    ["route_class", "reason"],
)
REPLAYS = Counter(
    "rapport_idempotent_replays_total",
    "Commands answered from their idempotency key instead of being done again.",
    ["route"],
)
PERSONAL_READS = Counter(
    "rapport_personal_data_reads_total",
    "Clear reads of personal data, one per customer shown; each has an audit line as well.",
    ["route"],
)
UNUSUAL_READERS = Gauge(
    "rapport_unusual_readers",
    "Subjects who were shown more different customers in clear in this hour than policy says.",
)
PERSONAL_OPENINGS = Counter(
    "rapport_personal_data_openings_total",
    "Personal data opened for the service's own work and shown to nobody, one per customer.",
    ["work"],
)
TOKEN_VERIFICATIONS = Counter(
    "rapport_token_verifications_total",
    "Bearer tokens whose signature was checked (cached ones are not), by outcome.",
    ["outcome"],
)
KEY_SET_FETCHES = Counter(
    "rapport_key_set_fetches_total",
    "Fetches of the issuer's key set, by outcome.",
    ["outcome"],
)
FRESHNESS_WAITS = Counter(
    "rapport_freshness_waits_total",
    "Queries that asked to wait for an event (?after=), by outcome.",
    ["outcome"],
)
