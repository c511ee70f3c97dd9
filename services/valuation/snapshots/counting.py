"""Subqueries by which rows count for customers: tables keep the id each row was heard under."""


def counted(table: str) -> str:
    """A subquery: all rows of `table`, each beside the customer it `counts_for`. For what is asked
    of everybody."""
    return f"""(
    select kept.*, coalesce(member.survivor_id, kept.customer_id) as counts_for
    from {table} kept left join members member on member.member_id = kept.customer_id)"""


def records_of(known: str = "known") -> str:
    """A subquery: customers beside each `record_id` that counts for them, by which tables are
    looked up. For what is asked of a few.

    `known` stands after FROM and has them as known.customer_id; merged records have none.
    """
    return f"""(
    select known.customer_id, known.customer_id as record_id from {known}
    where not exists (select from members member where member.member_id = known.customer_id)
    union all select member.survivor_id, member.member_id
    from {known} join members member on member.survivor_id = known.customer_id)"""


def array_of(argument: str) -> str:
    """Customers for `records_of`, from an argument that is an array of ids."""
    return f"unnest({argument}::uuid[]) as known (customer_id)"


def customer_of(record: str) -> str:
    """An expression: the customer that a record counts for."""
    merge_group = f"select member.survivor_id from members member where member.member_id = {record}"
    return f"coalesce(({merge_group}), {record})"
