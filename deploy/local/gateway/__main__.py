"""The gateway as a process: `python -m deploy.local.gateway`."""

import asyncio
import sys
from typing import Annotated

import uvloop
from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from deploy.local.gateway.proxy import Proxy
from libs.service.addresses import Addresses, Origins
from libs.service.http.limits import Limits
from libs.service.server import PortTaken, listen, serve
from libs.service.supervision import stop_at_signals
from libs.telemetry.logging import configure_logging
from libs.web.gate.cross_origin import CrossOrigin

GRACE = 2.0  # seconds for requests under way; streams would go on


class GatewaySettings(BaseSettings):
    """`gateway_services` are where the gateway finds the services, by name."""

    model_config = SettingsConfigDict(extra="ignore", frozen=True, env_ignore_empty=True)

    http_host: str = "127.0.0.1"
    http_port: Annotated[int, Field(ge=0, le=65535)] = 8000
    gateway_services: Addresses
    cors_origins: Origins = ()


async def run(settings: GatewaySettings) -> None:
    """Serve until SIGTERM. Raises PortTaken."""
    stopping = asyncio.Event()
    app = Proxy(settings.gateway_services, CrossOrigin(settings.cors_origins))
    with listen(settings.http_host, settings.http_port) as listener:
        stop_at_signals(stopping)
        limits = Limits(cross_origin=bool(settings.cors_origins))
        await serve(app, listener, stopping=stopping, grace=GRACE, limits=limits)


if __name__ == "__main__":
    configure_logging("gateway", "INFO")
    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(run(GatewaySettings()))  # pyright: ignore[reportCallIssue]
    except ValidationError as error:
        names = sorted({str(found["loc"][0]).upper() for found in error.errors()})
        sys.exit(f"gateway: set {', '.join(names)} in the environment: missing or not readable")
    except PortTaken as error:
        sys.exit(f"gateway: {error}")
