"""The AsyncAPI document as one HTML page that needs nothing from anywhere else."""

import html
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from string import Template
from typing import Any

from deploy.contract.fields import Field, fields_of

HERE = Path(__file__).parent
Document = Mapping[str, Any]


def render(document: Document) -> str:
    channels = document["channels"]
    return Template((HERE / "page.html").read_text()).substitute(
        title=html.escape(document["info"]["title"]),
        style=(HERE / "page.css").read_text(),
        contents="\n".join(_contents(topic, channels[topic]["messages"]) for topic in channels),
        introduction=_prose(document["info"]["description"]),
        headers=_table(fields_of(document["components"]["schemas"]["Headers"], {})),
        topics="\n".join(_topic(document, topic) for topic in channels),
    )


def _contents(topic: str, types: Iterable[str]) -> str:
    links = "\n".join(
        f'<a href="#{type}" data-type="{type}">{_short(type)}</a>' for type in sorted(types)
    )
    return f'<h2><a href="#{topic}">{topic}</a></h2>\n{links}'


def _topic(document: Document, topic: str) -> str:
    channel = document["channels"][topic]
    partitions = channel["bindings"]["kafka"]["partitions"]
    articles = "\n".join(_message(document, type) for type in sorted(channel["messages"]))
    return (
        f'<section id="{topic}">\n<h2>{topic}</h2>\n'
        f'<p class="soft">{html.escape(channel["description"])} '
        f"{partitions} partitions, kept for ever.</p>\n{articles}\n</section>"
    )


def _message(document: Document, type: str) -> str:
    message = document["components"]["messages"][type]
    schemas = document["components"]["schemas"]
    examples = "\n".join(_example(example) for example in message["examples"])
    return (
        f'<article id="{type}" data-type="{type}">\n<h3>{type}</h3>\n'
        f"{_prose(message.get('summary', ''))}"
        f"{_table(fields_of(schemas[type], schemas))}\n{examples}\n</article>"
    )


def _example(example: Mapping[str, Any]) -> str:
    headers = "\n".join(f"{name}: {value}" for name, value in example["headers"].items())
    payload = json.dumps(example["payload"], indent=2, ensure_ascii=False)
    return (
        f"<details><summary>Example: {html.escape(example['name'])}</summary>"
        f"<pre>{html.escape(headers)}\n\n{html.escape(payload)}</pre></details>"
    )


def _table(fields: Iterable[Field]) -> str:
    rows = "\n".join(_row(field) for field in fields)
    heads = "<tr><th>field</th><th>type</th><th>absent means</th><th></th></tr>"
    return f'<div class="table"><table>\n{heads}\n{rows}\n</table></div>'


def _row(field: Field) -> str:
    seal = '<span class="badge">sealed</span>' if field.personal else ""
    return (
        f"<tr><td><code>{html.escape(field.path)}</code></td><td>{html.escape(field.kind)}</td>"
        f"<td>{html.escape(field.absent)}</td><td>{seal}{_inline(field.note)}</td></tr>"
    )


def _prose(text: str) -> str:
    return "".join(f"<p>{_inline(part)}</p>\n" for part in text.split("\n\n") if part)


def _inline(text: str) -> str:
    escaped = html.escape(text, quote=False)
    strong = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", escaped)
    return re.sub(r"`(.+?)`", r"<code>\1</code>", strong)


def _short(type: str) -> str:
    """`registered.v1` of `crm.customer.registered.v1`: the topic stands above it."""
    return type.split(".", 2)[2]
