"""What open tickets add to the tables of schema.py."""

TICKETS = """
alter table customers
    add column tickets int not null default 0,
    add column open_tickets int not null default 0;
"""
