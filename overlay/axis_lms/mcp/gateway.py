"""The way of a tool's request to the site: through the client's checks and walks, and back without secrets."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from fastmcp.exceptions import ToolError

from axis_lms_api.operations import OPERATIONS, Operation

from ..client import AsyncAxis
from ..errors import AxisError
from ..pages import paginate
from ..request import template
from ..secret import Secret
from .offer import USUAL_ROWS, WALKS, is_offered

MASK = "***"


class Answer:
    """A good answer, as FastMCP reads one."""

    status_code = 200
    reason_phrase = "OK"

    def __init__(self, payload: Any) -> None:
        self._payload = payload

    def json(self) -> Any:
        return self._payload

    @property
    def text(self) -> str:
        return json.dumps(self._payload)


class Gateway:
    """Stands where FastMCP expects an HTTP client, and calls through an AsyncAxis."""

    def __init__(self, axis: AsyncAxis, writes: bool, most_rows: int) -> None:
        self._axis, self._writes, self._most_rows = axis, writes, most_rows
        self.base_url = str(axis.http.base_url).rstrip("/")

    def build_request(self, method: str, url: str, *, params: Any, content: bytes, **_: Any) -> Any:
        """The request, without the headers that FastMCP or the agent's program would add."""
        name, path = urlsplit(url).path.removeprefix(urlsplit(self.base_url).path).lstrip("/").split("/", 1)
        return self._axis.http.build_request(
            method,
            f"{self.base_url}/{path}",
            params=params,
            content=content or None,
            headers={"Content-Type": "application/x-www-form-urlencoded"} if content else {},
            extensions={"axis": name},
        )

    async def send(self, request: Any) -> Answer:
        """Carry the call out. Raises ToolError for whatever the client raises."""
        operation = OPERATIONS[request.extensions["axis"]]
        try:
            if not is_offered(operation, self._writes):
                raise ToolError(f"{operation.id} is not offered")
            if operation.id in WALKS:
                return Answer(await self._walk(operation, request.url))
            return Answer(masked((await self._axis.http.send(request)).json()))
        except AxisError as error:
            raise ToolError(told(error)) from None

    async def _walk(self, operation: Operation, url: Any) -> dict[str, Any]:
        params: dict[str, Any] = dict(parse_qsl(url.query.decode()))
        limit = min(int(params.pop("limit", USUAL_ROWS)), self._most_rows)
        pattern, names = template(operation.path)
        if (match := pattern.fullmatch(urlsplit(str(url)).path.removeprefix(urlsplit(self.base_url).path))) is None:
            raise ToolError("a path parameter does not fit into its place; nothing was sent")
        params |= dict(zip(names, map(unquote, match.groups()), strict=True))
        page = WALKS[operation.id]
        method: Any = getattr(getattr(self._axis, page.tag), page.name)
        rows: Any = paginate(method, limit=limit, as_dicts=True, **params)
        read = [masked(row) async for row in rows]
        return {"rows": read, "total": rows.report.count_before, "verdict": rows.report.verdict}


def masked(value: Any) -> Any:
    """An answer with every secret in it masked, at any depth."""
    if isinstance(value, dict):
        return {name: masked(item) for name, item in value.items()}
    if isinstance(value, list):
        return [masked(item) for item in value]
    return MASK if isinstance(value, Secret) else value


def told(error: AxisError) -> str:
    """An error for an agent: what failed, what the site said, and whether the call may have had its effect."""
    words = [str(error)]
    if error.message and error.message not in words[0]:
        words.append(error.message)
    if error.maybe_applied:
        words.append("it may have happened all the same: look before you try again")
    return "; ".join(words)
