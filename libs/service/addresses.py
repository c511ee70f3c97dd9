"""Addresses among the settings: origins of pages that may call, and where services are found."""

import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator
from pydantic_settings import NoDecode

_ORIGIN = re.compile(r"(https?)://([a-z0-9.-]+|\[[0-9a-f:.]+\])(:[0-9]{1,5})?", re.IGNORECASE)
_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


def origin_of(text: str) -> str:
    """An origin as browsers send it: lower case, without a default port. Raises ValueError."""
    found = _ORIGIN.fullmatch(text)
    if found is None:
        raise ValueError("must be http(s)://host[:port] each: no path, no * and no null")
    scheme, host, port = found.group(1).lower(), found.group(2).lower(), found.group(3) or ""
    return f"{scheme}://{host}{'' if port == _DEFAULT_PORTS[scheme] else port}"


def unforgeable(url: str) -> str:
    """The same address. Raises ValueError where others could read or change what it answers.

    What comes over the network in clear is anybody's; this machine's own is not.
    """
    parts = urlsplit(url)
    at_home = parts.hostname in ("127.0.0.1", "::1", "localhost")
    if parts.scheme in ("https", "file") or (parts.scheme == "http" and at_home):
        return url
    raise ValueError("must begin with https:// or file://")


def _origins(value: Any) -> Any:
    return tuple(map(origin_of, _items(value) if isinstance(value, str) else value))


def _addresses(value: Any) -> Any:
    if isinstance(value, str):
        pairs = [item.partition("=") for item in _items(value)]
        value = {name.strip(): url.strip() for name, _, url in pairs}
    return {name: _address(url) for name, url in value.items()}


def _address(url: str) -> str:
    parts = urlsplit(url)
    origin = origin_of(f"{parts.scheme}://{parts.netloc}")
    if parts.query or parts.fragment or not re.fullmatch(r"[\w./~-]*", parts.path):
        raise ValueError("must be name=http(s)://host[:port][/path] each")
    return origin + parts.path.rstrip("/")


def _items(text: str) -> list[str]:
    return [item.strip() for item in text.split(",") if item.strip()]


# Between commas: https://crm.example.org,https://desk.example.org
Origins = Annotated[Sequence[str], NoDecode, BeforeValidator(_origins)]
# Between commas, by name of a service: customer=https://crm.example.org/customer,...
Addresses = Annotated[Mapping[str, str], NoDecode, BeforeValidator(_addresses)]
