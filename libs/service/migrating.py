"""The role that brings a service's database to the newest schema."""

import sys

from libs.database import migrations
from libs.service.service import Service
from libs.service.settings import StoreSettings


async def migrate(service: Service, settings: StoreSettings) -> None:
    """Safe to run twice, and side by side; and by an older release, which finds a newer schema."""
    try:
        applied = await migrations.migrate(settings.database_url, service.migrations)
    except migrations.SchemaIsNewer as newer:
        sys.stdout.write(f"{service.name}: {newer}\n")
        return
    sys.stdout.write(f"{service.name}: applied {', '.join(applied) or 'nothing, all was there'}\n")
