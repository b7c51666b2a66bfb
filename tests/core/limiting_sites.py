"""A simulation of walks against sites that limit requests: a queue of events in the order of their time."""

from __future__ import annotations

import heapq
import random
from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from axis_lms._throttle import Throttle

NETWORK_SECONDS = 0.002


class Site(Protocol):
    def admits(self, now: float) -> bool: ...
    def shortest(self, requests: int, latency: float) -> float: ...
    def ended(self) -> None: ...


class Bucket:
    """Allows `rate` requests a second, and as many at once after a pause."""

    def __init__(self, rate: float = 10.0) -> None:
        self.rate = self.tokens = rate
        self.filled = 0.0

    def admits(self, now: float) -> bool:
        self.tokens = min(self.rate, self.tokens + (now - self.filled) * self.rate)
        self.filled = now
        if self.tokens < 1 - 1e-6:
            return False
        self.tokens -= 1
        return True

    def ended(self) -> None:
        pass

    def shortest(self, requests: int, latency: float) -> float:
        return (requests - self.rate) / self.rate


class SlidingSecond(Bucket):
    """Allows `rate` requests within any one second."""

    def __init__(self, rate: float = 10.0) -> None:
        super().__init__(rate)
        self.moments: list[float] = []

    def admits(self, now: float) -> bool:
        self.moments = [moment for moment in self.moments if moment > now - 1]
        if len(self.moments) >= self.rate:
            return False
        self.moments.append(now)
        return True

    def shortest(self, requests: int, latency: float) -> float:
        return (requests - 1) // self.rate


class AtOnce:
    """Allows `most` requests at the same time."""

    def __init__(self, most: int = 5) -> None:
        self.most, self.flying = most, 0

    def admits(self, now: float) -> bool:
        if self.flying >= self.most:
            return False
        self.flying += 1
        return True

    def ended(self) -> None:
        self.flying -= 1

    def shortest(self, requests: int, latency: float) -> float:
        return requests / self.most * latency


class Played(NamedTuple):
    seconds: float
    shortest: float
    sent: int
    refused: int
    most_at_once: int


class Play:
    """One client that requests a token and the count, and then `width` pages at a time."""

    def __init__(self, site: Site, latency: float, retry_after: float | None = 1.0) -> None:
        self.site, self.latency, self.retry_after = site, latency, retry_after
        self.now, self.events, self.number = 0.0, list[Any](), 0
        self.throttle = Throttle(lambda: self.now)
        self.sent = self.refused = self.flying = self.most_at_once = self.left = 0
        self.random = random.Random(7)

    def at(self, seconds: float, event: Callable[..., None], *args: Any) -> None:
        self.number += 1
        heapq.heappush(self.events, (self.now + seconds, self.number, event, args))

    def request(self, done: Callable[[], None]) -> None:
        turn = self.throttle.ask()
        if turn.wait:
            self.at(turn.wait + self.random.random() * 1e-4, self.request, done)
            return
        self.sent += 1
        self.flying += 1
        self.most_at_once = max(self.most_at_once, self.flying)
        if self.site.admits(self.now):
            self.at(self.latency - 0.0002, self.site.ended)
            self.at(self.latency, self.answered, done)
        else:
            self.at(NETWORK_SECONDS, self.was_refused, done, turn.ahead)

    def answered(self, done: Callable[[], None]) -> None:
        self.flying -= 1
        self.throttle.end()
        self.throttle.accept()
        done()

    def was_refused(self, done: Callable[[], None], ahead: int) -> None:
        self.flying -= 1
        self.refused += 1
        self.throttle.end()
        self.throttle.refuse(self.retry_after, ahead, 120.0)
        self.request(done)

    def next_page(self) -> None:
        if self.left:
            self.left -= 1
            self.request(self.next_page)

    def walk(self, pages: int, width: int = 16, walks: int = 1) -> Played:
        """Simulate walks of `pages` pages each, all begun together, and return what they took."""
        began, sent, refused, self.left, self.most_at_once = self.now, self.sent, self.refused, pages * walks, 0

        def start() -> None:
            for _ in range(width * walks):
                self.next_page()

        self.request(lambda: self.request(start))
        while self.events:
            moment, _, event, args = heapq.heappop(self.events)
            self.now = max(self.now, moment)
            event(*args)
        shortest = self.site.shortest(pages * walks + 2, self.latency) + 2 * self.latency
        return Played(self.now - began, shortest, self.sent - sent, self.refused - refused, self.most_at_once)
