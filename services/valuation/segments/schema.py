"""The table of this package: who was in which segment, when."""

DDL = """
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
