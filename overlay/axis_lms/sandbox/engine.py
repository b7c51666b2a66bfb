"""Answers calls of the API from memory, without I/O."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from axis_lms._extras.files import replace
from axis_lms._secrets import MASK

from . import paging, shapes, write_parameters
from .answers import Call, Refused, Rows, handler
from .cache import Cache, Kept
from .call_log import CallLog, Served
from .clock import Clock
from .credentials import keys_in
from .faults import Fault, Faults
from .limits import Limits
from .reply import Answer, as_json, failure, instead, spoiled, web_page
from .site import Site
from .sites import named
from .spec import BadRequest, Operation, routes
from .tokens import Tokens
from .world import World


class Engine:
    """An Axis LMS site in memory. The parameters are those of `Sandbox`."""

    def __init__(
        self,
        *,
        users: int,
        seed: int,
        key: str,
        site: str | Site,
        clock: Callable[[], float],
        state: str | Path | None,
    ) -> None:
        self.key = key
        self.clock: Clock = Clock(clock)
        self.tokens: Tokens = Tokens(self.clock)
        self.faults = Faults()
        self.log: CallLog = CallLog()
        self.key_refusal: int = 0
        """The status of refused API keys; 0 while the key is accepted."""
        self._lock = threading.RLock()
        self._cache = Cache()
        self._first_site: Site = named(site) if isinstance(site, str) else site
        self.world = World(seed, users, self.clock)
        self.site: Site = self._first_site
        self.switch(self._first_site)
        if state is not None:
            self.restore(json.loads(Path(state).read_text("utf-8")))

    def switch(self, site: str | Site | None = None, **changes: Any) -> None:
        """Change to another site by name, or change some settings. The names are those of the constructor."""
        with self._lock:
            start = self.site if site is None else named(site) if isinstance(site, str) else site
            self.site = start.changed(**changes)
            self._limits = Limits(self.site) if self.site.limits else None
            self.clock.zone = self.site.zone
            self.tokens.life = self.site.token_life

    def reset(self, *, users: int | None = None, seed: int | None = None) -> None:
        """Reset to a fresh world, no tokens, no faults, an empty log, the first site and an unmoved clock."""
        with self._lock:
            self.clock.moved = 0.0
            self.faults = Faults()
            self.log = CallLog()
            self.key_refusal = 0
            self.tokens.revoke_all()
            self.world = World(
                self.world.seed if seed is None else seed, self.world.size if users is None else users, self.clock
            )
            self.switch(self._first_site)

    def fault(self, kind: str, **options: Any) -> Fault:
        """Set a fault, which lasts until it is cleared or its `with` block ends."""
        with self._lock:
            fault = Fault(kind, **options)
            if fault.operation is not None and not routes().knows(fault.operation):
                raise ValueError(f"no operation or tag {fault.operation}")
            return self.faults.add(fault)

    def calls(self, operation: str | None = None, **arguments: object) -> list[Served]:
        """Return the logged calls of one operation or of all, with these arguments, in order."""
        with self._lock:
            return self.log.calls(operation, **arguments)

    def assert_called(self, operation: str, times: int | None = None, **arguments: object) -> None:
        """Fail unless the operation was called with these arguments (`times` times, or at least once)."""
        count = len(self.calls(operation, **arguments))
        if count != times if times is not None else not count:
            calls = (
                "\n".join(f"  {one.operation} {one.arguments} -> {one.status}" for one in self.calls()) or "  nothing"
            )
            raise AssertionError(f"{operation} {arguments or ''} was called {count} times. All calls:\n{calls}")

    def learn(self, course_id: int, user_id: int, progress: int, score: int | None = None) -> None:
        """Set the progress of an enrolled learner in a course, which no call of the API can do."""
        with self._lock:
            if self.world.courses.get(course_id, user_id) is None:
                raise ValueError(f"user {user_id} is not enrolled in course {course_id}")
            self.world.open_course(course_id, user_id, progress, score)

    def snapshot(self) -> dict[str, Any]:
        """Return the whole state of the world as JSON values."""
        with self._lock:
            return self.world.snapshot()

    def restore(self, state: dict[str, Any]) -> None:
        """Restore a state that `snapshot` returned."""
        with self._lock:
            self.world = World.restored(state, self.clock)

    def save(self, path: str | Path) -> None:
        """Write the state to a file, in one step."""
        replace(Path(path), json.dumps(self.snapshot()).encode(), mode=0o666)

    def answer(self, method: str, path: str, query: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """Answer one call of the API. The parameters are those of `Sandbox.handle`."""
        with self._lock:
            if self._limits is not None:
                return self._within(self._limits, method, path, query, headers, body)
            return self._answer(method, path, query, headers, body)

    def _within(
        self, limits: Limits, method: str, path: str, query: str, headers: Mapping[str, str], body: bytes
    ) -> Answer:
        """Answer a request after the delay of the site, if its limits allow it."""
        now = self.clock.now()
        if limits.admit(now):
            answer = self._answer(method, path, query, headers, body)
            limits.until(now + answer.delay + self.site.latency)
            return answer._replace(delay=answer.delay + self.site.latency)
        self.log.limited += 1
        operations, _ = routes().find(path.removeprefix(self.site.base))
        operation = operations[method].id if method in operations else ""
        self.log.add(method, path, operation, {}, self.site.limit_status)
        refusal = failure(self.site.limit_status, "too many calls", self.site, "http")
        return refusal._replace(headers=[*refusal.headers, *limits.headers(now)])

    def _answer(self, method: str, path: str, query: str, headers: Mapping[str, str], body: bytes) -> Answer:
        if method == "GET" and not self.faults.active:
            earlier = self._cache.answer(self._state(), path, query)
            if earlier is not None and self._has_token(headers):
                self.log.add(method, path, earlier.operation, earlier.arguments, 200)
                return earlier.answer
        if not path.startswith(f"{self.site.base}/"):
            self.log.add(method, path, "", {}, 404)
            return web_page(404)
        operations, in_path = routes().find(path[len(self.site.base) :])
        operation = operations.get(method)
        if operation is None:
            refusal = self._no_operation(operations)
            self.log.add(method, path, "", {}, refusal.status)
            return refusal
        faults = self.faults.striking(operation.names) if self.faults.active else []
        arguments: dict[str, str] = {}
        early = (instead(fault, self.site) for fault in faults if fault.when == "before")
        answer = next((one for one in early if one), None)
        if answer is None:
            answer = self._carried_out(operation, in_path, query, headers, body, faults, arguments)
            late = (instead(fault, self.site) for fault in faults if fault.when == "after")
            answer = next((one for one in late if one), answer)
        for fault in faults:
            answer = spoiled(answer, fault)
        masked = {name: MASK if name in operation.secrets else value for name, value in arguments.items()}
        self.log.add(method, path, operation.id, masked, answer.status)
        sound = answer.status == 200 and not (answer.refused or faults)
        if sound and not (operation.write or operation.by_key or self.site.order == "restless"):
            self._cache.keep(self._state(), path, query, Kept(answer, operation.id, masked))
        return answer

    def _no_operation(self, operations: dict[str, Operation]) -> Answer:
        if not operations:
            return failure(404, "no such call", self.site)
        refusal = failure(405, "no such method", self.site)
        return refusal._replace(headers=[*refusal.headers, ("allow", ", ".join(sorted(operations)))])

    def _carried_out(
        self,
        operation: Operation,
        in_path: dict[str, str],
        query: str,
        headers: Mapping[str, str],
        body: bytes,
        faults: list[Fault],
        arguments: dict[str, str],
    ) -> Answer:
        """Carry out a call. Fills `arguments` for the log."""
        try:
            self._authorize(operation, headers, query)
            media = headers.get("content-type", "").partition(";")[0].strip().lower()
            in_query = write_parameters.fields(query)
            written = (
                write_parameters.parameters(self.site, operation.fields, media, body, in_query)
                if operation.fields
                else {}
            )
            arguments |= operation.read(in_path, in_query, written)
            return self._rendered(operation, self._obeyed(operation, arguments), faults)
        except Refused as refused:
            return failure(refused.status, refused.message, self.site)
        except BadRequest as problem:
            return failure(400, str(problem), self.site)
        except UnicodeDecodeError:
            return failure(400, "not UTF-8", self.site)

    def _rendered(self, operation: Operation, arguments: dict[str, str], faults: list[Fault]) -> Answer:
        family = routes().families.get(operation.id)
        result = self._result(operation, family, arguments)
        if not isinstance(result, Rows):
            record = shapes.record(self.site, operation.model, result)
            return as_json(*shapes.whole(self.site, record, operation.write), self.site)
        if family is None:
            rows = [result.make(key) for key in result.keys]
        elif family.walk and operation.id == family.walk["count"]:
            rows = paging.count(result, family, faults)
        else:
            rows = paging.page(result, family, int(arguments.get("page", 1)), faults, self.site)
        rows = [shapes.record(self.site, operation.model, row) for row in rows]
        return as_json(200, shapes.listed(self.site, rows), self.site)

    def _obeyed(self, operation: Operation, arguments: dict[str, str]) -> dict[str, str]:
        """Return the arguments without the filters that the site ignores."""
        if not self.site.ignored_filters:
            return arguments
        return {name: value for name, value in arguments.items() if not self._ignores(operation, name)}

    def _ignores(self, operation: Operation, name: str) -> bool:
        if name not in (*operation.filters, "user_filter"):
            return False
        for ignored in self.site.ignored_filters:
            where, _, what = ignored.rpartition(".")
            if fnmatchcase(operation.id, where or "*") and (what == name or (what == "*" and name != "user_filter")):
                return True
        return False

    def _result(
        self, operation: Operation, family: Operation | None, arguments: dict[str, str]
    ) -> dict[str, Any] | Rows:
        filters = tuple(name for name in operation.filters if name in arguments)
        call = Call(self.world, self.tokens, self.site, arguments, filters)
        if family is None or family.walk is None:
            return self._in_order(handler(operation)(call))
        key = family.id, tuple(sorted((name, value) for name, value in arguments.items() if name != "page"))
        rows = self._cache.rows(self._state(), key)
        if rows is None:
            made = handler(routes().operations[family.walk["plain"]])(call)
            if not isinstance(made, Rows):
                raise TypeError(f"{family.id} has pages, but its handler returns no rows")
            rows = made
            self._cache.keep_rows(self._state(), key, rows)
        return self._in_order(rows)

    def _in_order(self, result: dict[str, Any] | Rows) -> dict[str, Any] | Rows:
        if not isinstance(result, Rows) or self.site.order == "id":
            return result
        return Rows(shapes.ordered(self.site, result.keys, self.log.total), result.make)

    def _authorize(self, operation: Operation, headers: Mapping[str, str], query: str) -> None:
        if not operation.by_key:
            if not self._has_token(headers):
                raise Refused(self.site.token_status, "no valid token")
            return
        if self.key_refusal:
            raise Refused(self.key_refusal, "the API key is refused")
        if self.key not in keys_in(self.site.key_style, headers, query):
            raise Refused(401, "no valid API key")

    def _has_token(self, headers: Mapping[str, str]) -> bool:
        scheme, _, token = headers.get("authorization", "").partition(" ")
        return scheme.lower() == "bearer" and self.tokens.valid(token.strip())

    def _state(self) -> tuple[object, ...]:
        """Return the values that answers to reads depend on."""
        return self.world, self.world.version, self.site, int((self.clock.now() + self.clock.zone * 3600) // 86400)
