"""The same partitions as Kafka's own default partitioner."""

from aiokafka.partitioner import DefaultPartitioner, murmur2
from hypothesis import example, given
from hypothesis import strategies as st

from libs.events.contract import PARTITIONS
from libs.messaging.kafka import partitions


@given(st.binary())
@example(b"0190163d-8694-739b-aea5-966c26f8ad90")
def test_murmur2_is_that_of_the_client(data: bytes):
    assert partitions.murmur2(data) == murmur2(data)


@given(st.text())
def test_a_key_goes_where_the_client_would_send_it(key: str):
    everywhere = list(range(PARTITIONS))

    assert partitions.partition_of(key) == DefaultPartitioner()(key.encode(), everywhere, [])
