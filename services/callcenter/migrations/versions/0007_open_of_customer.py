"""The open contacts of a customer are counted when they queue another."""

from libs.database.migrations import build_index

revision = "0007_open_of_customer"
down_revision = "0006_actors"


def upgrade() -> None:
    build_index(
        "open_contacts_customer",
        "public.open_contacts (customer_id) where customer_id is not null",
    )
