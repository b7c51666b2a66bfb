"""Runs in the place of another machine: executes the commands of its standard input on a RedisStore."""

from __future__ import annotations

import json
import sys
from typing import Any

from axis_lms.redis import RedisStore


def main(url: str, lock_seconds: str) -> None:
    store, unlocks = RedisStore(url, lock_seconds=float(lock_seconds)), []
    for line in sys.stdin:
        what, *given = json.loads(line)
        answer: Any = None
        if what == "lock":
            unlock = store.lock(*given)
            unlocks += [unlock] if unlock else []
            answer = unlock is not None
        elif what == "unlock":
            unlocks.pop()()
        else:
            answer = getattr(store, what)(*given)
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
