"""The API's documentation page, served whole from this process: no outside address."""

from importlib.resources import files
from pathlib import Path

from fastapi.openapi.docs import get_swagger_ui_html
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

STATIC = "/docs/static"


def docs_routes(title: str) -> list[BaseRoute]:
    page = get_swagger_ui_html(
        openapi_url="openapi.json",
        title=title,
        swagger_js_url=f"{STATIC.removeprefix('/')}/swagger-ui-bundle.js",
        swagger_css_url=f"{STATIC.removeprefix('/')}/swagger-ui.css",
        swagger_favicon_url=f"{STATIC.removeprefix('/')}/favicon.png",
        swagger_ui_parameters={"validatorUrl": None, "tryItOutEnabled": False},
    )

    async def docs(_: Request) -> HTMLResponse:
        return HTMLResponse(page.body)

    static = Path(str(files("fastapi_offline"))) / "static"
    return [
        Route("/docs", docs, methods=["GET"], include_in_schema=False),
        Mount(STATIC, StaticFiles(directory=static)),
    ]
