"""Figures of `make status`, from what a service answers at /metrics."""

import pytest

from deploy.local.health import _figures

TEXT = """\
# TYPE rapport_consumer_lag_seconds gauge
rapport_consumer_lag_seconds{topic="crm.customer.v1"} 0.0
rapport_consumer_lag_seconds{topic="crm.purchase.v1"} 12.4
# TYPE rapport_relay_outbox_age_seconds gauge
rapport_relay_outbox_age_seconds NaN
# TYPE rapport_consumer_parked_events gauge
rapport_consumer_parked_events{reason="unreadable"} 2.0
rapport_consumer_parked_events{reason="refused"} 1.0
"""


def test_the_worst_lag_and_all_parked_are_shown_and_the_unknown_is_no_0():
    assert list(_figures(TEXT)) == ["behind 12 s", "outbox unknown", "parked 3"]


@pytest.mark.parametrize(
    "sample", ['{topic="crm.customer.v1"} 0.0', '{topic="crm.purchase.v1"} 12.4']
)
def test_a_lag_is_unknown_where_that_of_one_topic_is(sample: str):
    text = TEXT.replace(sample, sample.partition(" ")[0] + " NaN")
    assert next(iter(_figures(text))) == "behind unknown"


def test_what_is_not_told_is_not_shown():
    assert list(_figures("")) == []
