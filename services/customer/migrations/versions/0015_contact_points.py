"""Contact points that look-ups and searches find, beside the customer's own name, e-mail and phone."""

from libs.database.migrations import run_script

revision = "0015_contact_points"
down_revision = "0014_status"

_SQL = """
create table projection.contact_points (
    customer_id uuid not null,
    contact_point_id uuid not null,
    kind text collate "C" not null,
    token text collate "C",
    event_id uuid,
    version int not null,
    sealed text,
    primary key (customer_id, contact_point_id)
);
create index contact_points_token on projection.contact_points (token) where token is not null"""


def upgrade() -> None:
    run_script(_SQL)
