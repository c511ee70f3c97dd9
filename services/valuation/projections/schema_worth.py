"""What worth beyond revenue adds to the tables of schema.py."""

WORTH = """
alter table customers
    add column information int not null default 0,
    add column disputes int not null default 0,
    add column satisfied_day int not null default -2147483648,
    add column satisfaction smallint not null default 0;
alter table purses
    add column bad_debt bigint not null default 0,
    add column disputed bigint not null default 0,
    add column delivered bigint not null default 0,
    add column feedbacks int not null default 0;
alter table invoices
    add column disputed bigint not null default 0,
    add column dispute_at bigint not null default -9223372036854775808;
-- `detail` is what rules/book.py says of it for each kind.
alter table facts add column detail smallint not null default 0;
"""
