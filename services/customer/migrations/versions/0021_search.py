"""Search by e-mail, phone, tags and external ids: own contacts as sealed, and ids by themselves."""

from libs.database.migrations import build_index, run_script

revision = "0021_search"
down_revision = "0020_archive"

# Where nothing was ever recorded, nobody is missing.
_SQL = """
create table if not exists projection.own_contacts (
    customer_id uuid not null,
    kind text collate "C" not null,
    version integer not null,
    event_id uuid not null,
    sealed text,
    primary key (customer_id, kind)
);
alter index names_words set (gin_pending_list_limit = 256);
drop index if exists names_in_clear;
update names_filled set normalisation = 4 where not exists (select from events);
"""


def upgrade() -> None:
    run_script(_SQL)
    build_index("external_ids_by_id", "public.external_ids (id)")
