"""A token endpoint over HTTP that grants client credentials, and counts how often it did."""

import base64
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs

from deploy.local.ports import HOST
from libs.messaging.kafka.cluster import TokenSource
from tests.libs.web.issuing import TestIssuer

CLIENT, SECRET = "rapport-relay", "kept in a file"


class TokenEndpoint:
    """`forms` are the requests granted; `life` is how long its tokens last, in seconds."""

    def __init__(self, issuer: TestIssuer, url: str) -> None:
        self.issuer = issuer
        self.forms: list[dict[str, list[str]]] = []
        self.life = 600
        self.spelt: Any = lambda life: life
        self.source = TokenSource(url, CLIENT, SECRET, "kafka")

    def grant(self, form: dict[str, list[str]]) -> dict[str, Any]:
        self.forms.append(form)
        expires = int(time.time()) + self.life
        token = self.issuer.token("integration", sub=CLIENT, scope="kafka", exp=expires)
        return {"access_token": token, "token_type": "Bearer", "expires_in": self.spelt(self.life)}


@contextmanager
def token_endpoint(issuer: TestIssuer) -> Iterator[TokenEndpoint]:
    server = ThreadingHTTPServer((HOST, 0), _Handler)
    made = TokenEndpoint(issuer, f"http://{HOST}:{server.server_port}/token")
    server.endpoint = made  # pyright: ignore[reportAttributeAccessIssue]
    serving = Thread(target=server.serve_forever, daemon=True)
    serving.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
        serving.join()


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        expected = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        if self.headers["Authorization"] != f"Basic {expected}":
            self.send_error(401)
            return
        body = json.dumps(self.server.endpoint.grant(form)).encode()  # pyright: ignore
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass
