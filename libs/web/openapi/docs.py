"""The API's documentation page, served whole from this process: no outside address."""

from importlib.resources import files
from pathlib import Path

from fastapi.openapi.docs import get_swagger_ui_html
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from libs.web.openapi.document import EXAMPLE_KEY

STATIC = "/docs/static"


_BEGIN = "const ui = SwaggerUIBundle({"
# A key left as the example stands for a new command; one of the reader's own repeats theirs.
_FRESH_KEYS = """
    requestInterceptor: (request) => {
        const bytes = crypto.getRandomValues(new Uint8Array(16));
        const { headers } = request;
        const name = Object.keys(headers).find((n) => n.toLowerCase() === "idempotency-key");
        if (name && headers[name] === "%s")
            headers[name] = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
        return request;
    },"""


def _with_fresh_keys(page: str) -> str:
    """The page, which sends each command that is tried out under a key of its own. Raises
    ValueError for a page that begins otherwise."""
    before, begin, after = page.partition(_BEGIN)
    if not begin:
        raise ValueError("the documentation's page begins in another way than it did")
    return f"{before}{begin}{_FRESH_KEYS % EXAMPLE_KEY}{after}"


def docs_routes(title: str) -> list[BaseRoute]:
    page = get_swagger_ui_html(
        openapi_url="openapi.json",
        title=title,
        swagger_js_url=f"{STATIC.removeprefix('/')}/swagger-ui-bundle.js",
        swagger_css_url=f"{STATIC.removeprefix('/')}/swagger-ui.css",
        swagger_favicon_url=f"{STATIC.removeprefix('/')}/favicon.png",
        swagger_ui_parameters={"validatorUrl": None, "tryItOutEnabled": False},
    )

    whole = _with_fresh_keys(bytes(page.body).decode())

    async def docs(_: Request) -> HTMLResponse:
        return HTMLResponse(whole)

    static = Path(str(files("fastapi_offline"))) / "static"
    return [
        Route("/docs", docs, methods=["GET"], include_in_schema=False),
        Mount(STATIC, StaticFiles(directory=static)),
    ]
