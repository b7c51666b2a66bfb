"""Calls a site once from each of several processes that share a RedisStore and start together."""

from __future__ import annotations

import os
import sys

from axis_lms import Axis
from axis_lms.redis import RedisStore


def call(address: str, url: str, lock_seconds: str) -> None:
    store = RedisStore(url, lock_seconds=float(lock_seconds))
    with Axis(address, api_key="sandbox-key", token_store=store) as axis:
        axis.courses.list()


def main(processes: str, *given: str) -> int:
    Axis(
        "http://127.0.0.1:1", api_key="none", token_store=RedisStore(given[1])
    )  # imports before the fork what the children need
    reading, writing = os.pipe()
    children = []
    for _ in range(int(processes)):
        child = os.fork()
        if child == 0:
            os.close(writing)
            os.read(reading, 1)  # waits until the parent has started all of them
            call(*given)
            return 0
        children.append(child)
    os.close(writing)
    return sum(os.waitpid(child, 0)[1] != 0 for child in children)


if __name__ == "__main__":
    call(*sys.argv[2:]) if sys.argv[1] == "1" else sys.exit(main(*sys.argv[1:]))
