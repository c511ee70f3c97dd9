"""Metrics of relay and consumer, declared once with their meaning. Times are seconds."""

from prometheus_client import Counter, Gauge, Histogram

from libs.telemetry.measuring import unknown_gauge

SENT = Counter("rapport_relay_events_sent", "Events acknowledged by the broker", ["topic"])
SEND_FAILURES = Counter(
    "rapport_relay_send_failures",
    "Batches the broker did not acknowledge; they are sent again",
    ["topic"],
)
OUTBOX_AGE = unknown_gauge(
    "rapport_relay_outbox_age_seconds",
    "Age of the oldest event still to be published, read from PostgreSQL by every role; 0: none",
)
SHARDS_LED = Gauge("rapport_relay_shards_led", "Shards of the keys that this process publishes")
EPOCH = Gauge(
    "rapport_relay_epoch", "Epoch of what is published; rises when a log was lost or restored"
)
REPUBLISHED = Counter(
    "rapport_relay_events_republished", "Events published again from the event store"
)

CONSUMED = Counter(
    "rapport_consumer_events",
    "Read: applied, unused here, duplicate, parked, from before a restore, or foreign",
    ["outcome"],
)
BATCH_SECONDS = Histogram(
    "rapport_consumer_batch_seconds",
    "One batch in its one transaction",
    buckets=(0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 15),
)
BATCH_EVENTS = Histogram(
    "rapport_consumer_batch_events",
    "Events per batch",
    buckets=(1, 10, 50, 200, 500, 1000, 2000, 5000),
)
LAG_SECONDS = Gauge(
    "rapport_consumer_lag_seconds",
    "Now minus the recording time of the last event applied; 0 when caught up, NaN when unknown",
    ["topic"],
)
PARKED = Gauge(
    "rapport_consumer_parked_events", "Events that wait, by the reason they do", ["reason"]
)
PARKED_NOW = Counter("rapport_consumer_parkings", "Events that were parked, by reason", ["reason"])
FENCED = Counter(
    "rapport_consumer_fenced", "Batches given up because another consumer had moved the position"
)
REWINDS = Counter(
    "rapport_consumer_rewinds",
    "Partitions read again from the start: another log, or a new epoch of it",
)
