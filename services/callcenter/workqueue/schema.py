"""The desk's own tables: who can serve, and who waits. They change in the append's transaction."""

DDL = """
create table agents (
    agent_id uuid primary key,
    version int not null,
    state text not null
);

-- Only what is still open: a closed contact leaves the queue and lives on as its stream.
create table open_contacts (
    contact_id uuid primary key,
    version int not null,
    customer_id uuid,
    channel text not null,
    queue text not null,
    skills text[] not null,
    waiting_since timestamptz not null,
    agent_id uuid,
    reserved_until timestamptz,
    taken_at timestamptz,
    check ((agent_id is null) = (reserved_until is null))
) with (
    fillfactor = 80,
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 1000
);
create index open_contacts_channel on open_contacts (channel);
create index open_contacts_agent on open_contacts (agent_id) where agent_id is not null;
"""
