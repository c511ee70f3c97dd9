"""Limits on the connections to one process, before it knows who is calling."""

import resource

import msgspec
import structlog

from libs.service.settings import Settings

RESERVED = 256  # descriptors for PostgreSQL, Kafka, files, and connections that are being closed
PIECE = 16 * 1024  # bytes read at a time: what a request holds of its body before it is let in
LONGEST_ADDRESS = 8 * 1024  # bytes of a path with its query
DEEPEST_PIPELINE = 32  # requests of one connection that wait for their turn
HEADS = 8 * 1024 * 1024  # bytes of all unfinished heads together
UNREAD = 16 * 1024 * 1024  # bytes of all answers together that strangers do not fetch
BODY_WINDOW = 5  # seconds over which the rate of a body is taken
UNREAD_SECONDS = 30  # without a byte being taken of an answer
LINGER_SECONDS = 2  # for who is refused to read why
DISCARDED = 8 * 1024 * 1024  # bytes after the last answer that are read and thrown away
_log = structlog.get_logger("http")


class Limits(msgspec.Struct, frozen=True):
    """`connections` of a process, `per_address` of one address (0: any number).

    `head_bytes`, `head_lines` and `head_seconds` are of one request's head; `body_rate` is in
    bytes a second. `cross_origin`: pages of other origins call, and may read why they are refused.
    """

    connections: int = 4_000
    per_address: int = 2_500
    head_bytes: int = 32 * 1024
    head_lines: int = 100
    head_seconds: int = 10
    body_rate: int = 1_024
    cross_origin: bool = False


def limits_of(settings: Settings) -> Limits:
    """The limits that are set, with no more connections than there are descriptors for."""
    return Limits(
        connections=_with_descriptors(settings.http_connections),
        per_address=settings.http_connections_per_address,
        head_bytes=settings.http_head_bytes,
        head_lines=settings.http_head_lines,
        head_seconds=settings.http_head_seconds,
        body_rate=settings.http_body_rate,
        cross_origin=bool(settings.cors_origins),
    )


def _with_descriptors(wanted: int) -> int:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = wanted + RESERVED
    if soft == resource.RLIM_INFINITY or soft >= needed:
        return wanted
    granted = needed if hard == resource.RLIM_INFINITY else min(needed, hard)
    if granted > soft:
        resource.setrlimit(resource.RLIMIT_NOFILE, (granted, hard))
    possible = max(granted, soft) - RESERVED
    if possible < wanted:
        _log.warning("fewer_connections_than_set", wanted=wanted, possible=possible)
    return max(1, min(wanted, possible))
