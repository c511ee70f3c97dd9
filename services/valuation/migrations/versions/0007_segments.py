"""Memberships in segments, and the channels customers were spoken with over."""

from libs.database.migrations import run_script

revision = "0007_segments"
down_revision = "0006_orders"

MEMBERSHIPS = """
-- Written in the transaction that appends the entry or exit (crm.valuation.segment_entered.v1 and
-- ..._left.v1), so no rebuild touches it. `stream_version` is that of the membership's stream.
create table memberships (
    segment_id uuid,
    customer_id uuid,
    entered_at timestamptz,
    left_at timestamptz,
    stream_version int not null,
    primary key (segment_id, customer_id, entered_at)
) with (fillfactor = 80);
create unique index memberships_open on memberships (segment_id, customer_id)
    where left_at is null;
create index memberships_of on memberships (customer_id) where left_at is null;
"""
CHANNELS = """set local search_path = projection, public;
-- Touchpoints by channel; `inbound` are those the customer began. `last_event` is the newest one.
create table touches (
    customer_id uuid,
    channel text collate "C",
    contacts bigint not null,
    inbound bigint not null,
    last_at timestamptz not null,
    last_event uuid not null,
    primary key (customer_id, channel)
) with (fillfactor = 80);
"""


def upgrade() -> None:
    run_script(MEMBERSHIPS)
    run_script(CHANNELS)
