"""The spec as a Postman collection (format 2.1), which Bruno and Insomnia import too.

The credentials are variables of the collection; the request for a token keeps the token for all others.
"""

from __future__ import annotations

import re
import uuid
from typing import Any

from evidence import Node, badge, operations, resolve

SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, SCHEMA)
CREDENTIAL = {"keyBearer": "{{apiKey}}", "tokenBearer": "{{token}}"}
KEEP_TOKEN = 'pm.collectionVariables.set("token", pm.response.json().token);'
ADDRESS = re.compile(r"{(\w+)}")


def collection(spec: Node) -> Node:
    """The collection: a folder a tag, a request an operation, each with the spec's examples filled in."""
    folders: dict[str, list[Node]] = {tag["name"]: [] for tag in spec["tags"]}
    for path, method, operation in operations(spec):
        folders[operation["tags"][0]].append(_item(spec, path, method, operation))
    described = {tag["name"]: tag["description"] for tag in spec["tags"]}
    return {
        "info": {
            "_postman_id": str(uuid.uuid5(NAMESPACE, spec["info"]["title"])),
            "name": spec["info"]["title"],
            "description": spec["info"]["description"],
            "version": spec["info"]["version"],
            "schema": SCHEMA,
        },
        "item": [{"name": tag, "description": described[tag], "item": items} for tag, items in folders.items()],
        "variable": [
            {"key": "base", "value": ADDRESS.sub(r"{{\1}}", spec["servers"][0]["url"])},
            *(
                {"key": name, "value": variable["default"], "description": variable["description"]}
                for name, variable in spec["servers"][0]["variables"].items()
            ),
            {"key": "apiKey", "value": "", "description": "The API key of the site."},
            {"key": "token", "value": "", "description": "Kept by the request for a token."},
            {"key": "page", "value": "1", "description": "The page that a page request asks for."},
        ],
    }


def _item(spec: Node, path: str, method: str, operation: Node) -> Node:
    parameters = [resolve(spec, parameter) for parameter in operation.get("parameters", [])]
    (scheme,) = (operation.get("security") or spec["security"])[0]
    grade = badge(operation["x-axis-evidence"], operation.get("x-axis-manual-page"))
    request: Node = {
        "method": method.upper(),
        "header": [{"key": "Accept", "value": "application/json"}],
        "auth": {"type": "bearer", "bearer": [{"key": "token", "value": CREDENTIAL[scheme], "type": "string"}]},
        "url": _url(path, parameters),
        "description": f"{operation['description']}\n\n`{operation['operationId']}` · {grade}",
    }
    if "requestBody" in operation:
        request["body"] = {"mode": "urlencoded", "urlencoded": _form(spec, operation["requestBody"])}
    item: Node = {
        "id": str(uuid.uuid5(NAMESPACE, operation["operationId"])),
        "name": operation["summary"],
        "request": request,
        "response": [],
    }
    if operation["operationId"] == "token_request":
        item["event"] = [{"listen": "test", "script": {"type": "text/javascript", "exec": [KEEP_TOKEN]}}]
    return item


def _url(path: str, parameters: list[Node]) -> Node:
    # A variable of Postman's is a whole segment; the number in `page{page}` is a variable of the collection.
    segments = [re.sub(r"^{(\w+)}$", r":\1", segment) for segment in path.strip("/").split("/")]
    segments = [ADDRESS.sub(r"{{\1}}", segment) for segment in segments]
    query = [_value(each, each.get("required", False)) for each in parameters if each["in"] == "query"]
    sent = "&".join(f"{each['key']}={each['value']}" for each in query if not each["disabled"])
    return {
        "raw": "{{base}}/" + "/".join(segments) + "/" + (f"?{sent}" if sent else ""),
        "host": ["{{base}}"],
        "path": [*segments, ""],
        "query": query,
        "variable": [
            {"key": each["name"], "value": str(each["example"]), "description": each["description"]}
            for each in parameters
            if f":{each['name']}" in segments
        ],
    }


def _form(spec: Node, body: Node) -> list[Node]:
    (content,) = resolve(spec, body)["content"].values()
    schema = resolve(spec, content["schema"])
    required = schema.get("required", [])
    shown = required or (schema["example"] if resolve(spec, body).get("required") else [])
    return [
        {**_value({**resolve(spec, node), "name": name}, name in shown), "type": "text"}
        for name, node in schema["properties"].items()
    ]


def _value(part: dict[str, Any], enabled: bool) -> Node:
    secret = part.get("x-axis-secret", False)
    value = "{{token}}" if secret else str(part["example"])
    return {"key": part["name"], "value": value, "description": part["description"], "disabled": not enabled}
