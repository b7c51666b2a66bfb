"""Converts the spec to a Postman collection (format 2.1), which Bruno and Insomnia import, too.

The credentials and the ids are variables of the collection. The token request stores the token for all others, lists store
the ids for later requests, and writes change only records of the same run. So a runner can send all requests in their order,
and the last one revokes the token.
"""

from __future__ import annotations

import json
import re
import uuid
from typing import Any

from axis_lms._extras.spec import resolve
from evidence import Node, badge, operations

SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, SCHEMA)
CREDENTIAL = {"keyBearer": "{{apiKey}}", "tokenBearer": "{{token}}"}
ADDRESS = re.compile(r"{(\w+)}")
LAST = "token_revoke"
LATE = "usergroups_delete"
USER, GROUP = "users_create", "usergroups_create"
EARLY = (USER, GROUP)
"""The operations that create records for other writes come first in their folder, and their folders come first."""

KEPT = {
    "token_request": {"token": "token"},
    "certifications_list": {"certificationId": "id"},
    "certifications_issue_online": {"certificationNumber": "certification_number"},
    "courses_list": {"courseId": "id"},
    "ilt_list": {"iltProgramId": "id"},
    "ilt_sessions": {"sessionId": "session_id"},
    "ilt_meetings": {"meetingId": "meeting_id"},
    "learningpaths_list": {"learningpathId": "id"},
    "organizations_list": {"organizationId": "id"},
    "organizations_branches": {"branchId": "id"},
    USER: {"userId": "id"},
    GROUP: {"usergroupId": "id"},
}
"""The variables that get their value from an answer, or from its first row."""

VARIABLES = {
    "CertificationId": "{{certificationId}}",
    "UserId": "{{userId}}",
    "WhoById": "{{userId}}",
    "CourseId": "{{courseId}}",
    "IltProgramId": "{{iltProgramId}}",
    "SessionId": "{{sessionId}}",
    "MeetingId": "{{meetingId}}",
    "LearningpathId": "{{learningpathId}}",
    "OrganizationId": "{{organizationId}}",
    "BranchId": "{{branchId}}",
    "UsergroupId": "{{usergroupId}}",
    "UsergroupInPath": "{{usergroupId}}",
    "NewUsergroup": "postman {{$timestamp}}",
    "RevokedToken": "{{token}}",
}
"""The value of a parameter, by its name among the components."""

FIELDS = {
    "username": "postman-{{$timestamp}}",
    "user_id": "{{userId}}",
    "program_id": "{{certificationId}}",
    "certification_number": "{{certificationNumber}}",
}
"""The value of a field of a form."""

TEST = """\
let body = null;
try { body = pm.response.json(); } catch (error) { /* the test below fails */ }
const status = body && !Array.isArray(body) && /^[0-9]{3}$/.test(String(body.status)) ? String(body.status) : "200";
const good = pm.response.code === 200 && body !== null && body !== false && status === "200";
pm.test("answers 200, also in its body", () => pm.expect(good, pm.response.text()).to.equal(true));"""
KEEP = """\
const record = Array.isArray(body) ? body[0] : body;
pm.test("{name} came", () => pm.expect(record).to.have.property("{field}"));
if (good && record && record["{field}"] !== undefined) pm.collectionVariables.set("{name}", String(record["{field}"]));"""
STOP = "else pm.execution.setNextRequest({last});"


def collection(spec: Node) -> Node:
    """Return the collection, with a folder for each tag and a request for each operation, filled with the spec's examples."""
    folders: dict[str, list[Node]] = {tag["name"]: [] for tag in spec["tags"]}
    calls = {operation["operationId"]: (path, method, operation) for path, method, operation in operations(spec)}
    last = calls.pop(LAST)
    # Deletions come last in their folder, and the operations of EARLY first.
    for path, method, operation in sorted(calls.values(), key=_when):
        folders[operation["tags"][0]].append(_item(spec, path, method, operation, last[2]["summary"]))
    described = {tag["name"]: tag["description"] for tag in spec["tags"]}
    early = ["token", *(calls[name][2]["tags"][0] for name in EARLY)]
    names = sorted(folders, key=lambda tag: early.index(tag) if tag in early else len(early))
    return {
        "info": {
            "_postman_id": str(uuid.uuid5(NAMESPACE, spec["info"]["title"])),
            "name": spec["info"]["title"],
            "description": spec["info"]["description"],
            "version": spec["info"]["version"],
            "schema": SCHEMA,
        },
        "item": [
            *({"name": tag, "description": described[tag], "item": folders[tag]} for tag in names),
            _item(spec, *last, last[2]["summary"]),
        ],
        "variable": _variables(spec),
    }


def _when(call: tuple[str, str, Node]) -> int:
    _, method, operation = call
    if operation["operationId"] in EARLY:
        return 0
    return 3 if operation["operationId"] == LATE else 2 if method == "delete" else 1


def _variables(spec: Node) -> list[Node]:
    kept = {name: owner for owner, names in KEPT.items() for name in names if name != "token"}
    return [
        {"key": "base", "value": ADDRESS.sub(r"{{\1}}", spec["servers"][0]["url"])},
        *(
            {"key": name, "value": variable["default"], "description": variable["description"]}
            for name, variable in spec["servers"][0]["variables"].items()
        ),
        {"key": "apiKey", "value": "", "description": "The API key of the site."},
        {"key": "token", "value": "", "description": "Set by the token request."},
        {"key": "page", "value": "1", "description": "The page for requests of pages."},
        *({"key": name, "value": "", "description": f"Set by `{owner}`."} for name, owner in kept.items()),
    ]


def _item(spec: Node, path: str, method: str, operation: Node, last: str) -> Node:
    parameters = [_worded(spec, parameter) for parameter in operation.get("parameters", [])]
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
    item["event"] = [{"listen": "test", "script": {"type": "text/javascript", "exec": _script(operation, last)}}]
    return item


def _script(operation: Node, last: str) -> list[str]:
    """Return the test of an answer. A failure of an operation that others depend on ends the run."""
    name = operation["operationId"]
    lines = [TEST, *(KEEP.format(name=key, field=field) for key, field in KEPT.get(name, {}).items())]
    if name in (*EARLY, "token_request"):
        lines.append(STOP.format(last="null" if name == "token_request" else json.dumps(last)))
    return "\n".join(lines).splitlines()


def _worded(spec: Node, parameter: Node) -> Node:
    """Return a parameter with its value: a variable or its example."""
    found = resolve(parameter, spec)
    return {**found, "value": VARIABLES.get(parameter.get("$ref", "").rpartition("/")[2], str(found["example"]))}


def _url(path: str, parameters: list[Node]) -> Node:
    # A path variable of Postman is a whole segment. The number in `page{page}` is a variable of the collection.
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
            {"key": each["name"], "value": each["value"], "description": each["description"]}
            for each in parameters
            if f":{each['name']}" in segments
        ],
    }


def _form(spec: Node, body: Node) -> list[Node]:
    (content,) = resolve(body, spec)["content"].values()
    schema = resolve(content["schema"], spec)
    required = schema.get("required", [])
    shown = required or (schema["example"] if resolve(body, spec).get("required") else [])
    return [
        {
            **_value({"value": FIELDS.get(name, str(part["example"])), **part, "name": name}, name in shown),
            "type": "text",
        }
        for name, node in schema["properties"].items()
        for part in (resolve(node, spec),)
    ]


def _value(part: dict[str, Any], enabled: bool) -> Node:
    return {
        "key": part["name"],
        "value": part["value"],
        "description": part["description"],
        "disabled": not enabled,
    }
