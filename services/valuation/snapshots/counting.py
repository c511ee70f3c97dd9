"""Subqueries by which rows count for customers: tables keep the id each row was heard under."""


def counted(table: str) -> str:
    """A subquery: all rows of `table`, each beside the customer it `counts_for`. For what is asked
    of everybody."""
    return f"""(
    select kept.*, coalesce(kin.survivor_id, kept.customer_id) as counts_for
    from {table} kept left join members kin on kin.member_id = kept.customer_id)"""


def records_of(known: str = "known") -> str:
    """A subquery: customers beside each `record_id` that counts for them, by which tables are
    looked up. For what is asked of a few.

    `known` stands after FROM and has them as known.customer_id; merged records have none.
    """
    return f"""(
    select known.customer_id, known.customer_id as record_id from {known}
    where not exists (select from members kin where kin.member_id = known.customer_id)
    union all select kin.survivor_id, kin.member_id
    from {known} join members kin on kin.survivor_id = known.customer_id)"""


def asked(argument: str) -> str:
    """Customers for `records_of`, from an argument that is an array of ids."""
    return f"unnest({argument}::uuid[]) as known (customer_id)"


def customer_of(record: str) -> str:
    """An expression: the customer that a record counts for."""
    merge_group = f"select kin.survivor_id from members kin where kin.member_id = {record}"
    return f"coalesce(({merge_group}), {record})"
