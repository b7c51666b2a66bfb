"""RedisStore: locks expire and have a holder, and ages are measured with the clock of Redis."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Callable

import pytest

from axis_lms.redis import RedisStore

from .conftest import Machine, RedisServer, wait_until

NAME = "0123456789abcdef"
Start = Callable[..., Machine]


@pytest.fixture
def store(redis_server: RedisServer) -> RedisStore:
    return RedisStore(redis_server.url)


def test_a_stored_token_is_loaded_with_its_age(store: RedisStore) -> None:
    assert store.load(NAME, 0.0) is None
    unlock = store.lock(NAME)
    assert unlock
    store.save(NAME, "token", 100.0, 0.0)
    unlock()
    token, age = store.load(NAME, 0.0) or ("", 0.0)
    assert token == "token"
    assert 100.0 <= age < 160.0


def test_while_another_holds_the_lock_nobody_else_may_renew(store: RedisStore, redis_server: RedisServer) -> None:
    unlock = store.lock(NAME)
    assert unlock
    assert store.lock(NAME) is None
    assert RedisStore(redis_server.url).lock(NAME) is None
    other = store.lock("another name")
    assert other
    other()
    unlock()
    unlock()  # a second release does nothing
    assert redis_server.keys() == []
    again = RedisStore(redis_server.url).lock(NAME)
    assert again


def test_keys_in_redis_are_hashes_and_expire(store: RedisStore, redis_server: RedisServer) -> None:
    assert store.lock(NAME)
    store.save(NAME, "token", 600.0, 0.0)
    assert redis_server.keys() == [f"axis-lms:{{{NAME}}}:lock", f"axis-lms:{{{NAME}}}:token"]
    token, lock = f"axis-lms:{{{NAME}}}:token", f"axis-lms:{{{NAME}}}:lock"
    assert 2900 < redis_server.client.ttl(token) <= 3000, "no longer than the token is of use"
    assert 0 < redis_server.client.ttl(lock) <= 30


def test_the_lock_of_a_killed_client_expires(machine: Start, redis_server: RedisServer) -> None:
    holder, other = machine(lock_seconds=1), RedisStore(redis_server.url)
    assert holder.ask("lock", NAME) is True
    holder.kill()
    assert other.lock(NAME) is None
    assert wait_until(lambda: other.lock(NAME))


def test_a_client_whose_lock_has_expired_overwrites_nothing(machine: Start, redis_server: RedisServer) -> None:
    sleeper, other = machine(lock_seconds=0.5), RedisStore(redis_server.url)
    assert sleeper.ask("lock", NAME) is True
    sleeper.process.send_signal(signal.SIGSTOP)
    unlock = wait_until(lambda: other.lock(NAME))
    other.save(NAME, "newer", 0.0, 0.0)
    sleeper.process.send_signal(signal.SIGCONT)
    sleeper.ask("save", NAME, "older", 0.0, 0.0)
    sleeper.ask("unlock")
    assert RedisStore(redis_server.url).lock(NAME) is None, "the lock of the other stands"
    unlock()
    sleeper.ask("save", NAME, "older", 0.0, 0.0)
    assert (other.load(NAME, 0.0) or ("", 0))[0] == "newer", "nor when nobody holds the lock any more"
    assert "not shared: its lock expired" in sleeper.kill()


def test_without_the_lock_no_token_is_saved(store: RedisStore, caplog: pytest.LogCaptureFixture) -> None:
    store.save(NAME, "token", 0.0, 0.0)
    assert store.load(NAME, 0.0) is None
    assert caplog.record_tuples[0][:2] == ("axis_lms", logging.WARNING)


def test_wall_clocks_of_machines_do_not_matter(machine: Start) -> None:
    ahead, behind = machine(clock="+5h"), machine(clock="-40d")
    for writer, reader in ((ahead, behind), (behind, ahead)):
        assert writer.ask("lock", NAME) is True
        assert reader.ask("lock", NAME) is False
        writer.ask("save", NAME, "token", 900.0, 5.0)
        writer.ask("unlock")
        token, age = reader.ask("load", NAME, 9e9)
        assert token == "token"
        assert 900.0 <= age < 960.0


def test_a_restarted_redis_server_is_an_empty_store(store: RedisStore, redis_server: RedisServer) -> None:
    unlock = store.lock(NAME)
    assert unlock
    store.save(NAME, "token", 0.0, 0.0)
    unlock()
    redis_server.stop()
    with pytest.raises(OSError, match=r"Redis at 127\.0\.0\.1"):
        store.load(NAME, 0.0)
    redis_server.start()
    assert store.load(NAME, 0.0) is None
    again = store.lock(NAME)
    assert again


def test_after_a_lost_lock_no_token_is_saved(
    store: RedisStore, redis_server: RedisServer, caplog: pytest.LogCaptureFixture
) -> None:
    unlock = store.lock(NAME)
    assert unlock
    redis_server.stop()
    redis_server.start()
    store.save(NAME, "token", 0.0, 0.0)
    unlock()
    assert "not shared" in caplog.text
    assert store.load(NAME, 0.0) is None


@pytest.mark.parametrize(
    "leave",
    [
        lambda client, key: client.set(key, "text"),
        lambda client, key: client.set(key, ""),
        lambda client, key: client.set(key, "soon token"),
        lambda client, key: client.set(key, "1 "),
        lambda client, key: client.set(key, "9999999999999 token"),
        lambda client, key: client.set(key, b"\xff\x00"),
        lambda client, key: client.hset(key, mapping={"token": "token"}),
    ],
    ids=["text", "nothing", "no moment", "no token", "from the future", "bytes", "a hash"],
)
def test_a_foreign_value_under_the_key_is_a_miss_and_is_replaced(
    leave: Callable[[object, str], object], store: RedisStore, redis_server: RedisServer
) -> None:
    leave(redis_server.client, f"axis-lms:{{{NAME}}}:token")
    assert store.load(NAME, 0.0) is None
    assert store.lock(NAME)
    store.save(NAME, "token", 0.0, 0.0)
    assert (store.load(NAME, 0.0) or ("", 0))[0] == "token"


def test_a_forked_child_holds_no_lock_of_its_parent(store: RedisStore, redis_server: RedisServer) -> None:
    assert store.lock(NAME)
    redis_server.client.flushall()
    child = os.fork()
    if child == 0:
        os._exit(0 if store.lock(NAME) else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert store.lock(NAME) is None


@pytest.mark.parametrize("decode", [False, True])
def test_a_redis_client_of_the_caller_can_be_used(decode: bool, redis_server: RedisServer) -> None:
    import redis

    client = redis.Redis(port=redis_server.port, decode_responses=decode)
    store = RedisStore(client=client)
    assert store.lock(NAME)
    store.save(NAME, "token", 7.0, 0.0)
    assert (store.load(NAME, 0.0) or ("", 0))[0] == "token"
    store.close()
