"""Many threads can call one sandbox at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor


def test_writes_of_many_threads_are_all_remembered(caller):
    def create(number: int) -> str:
        return caller.write("POST", "/users/", username=f"thread-{number}")["id"]

    with ThreadPoolExecutor(16) as pool:
        users = list(pool.map(create, range(200)))
    assert len(set(users)) == 200
    assert caller.get("/users/all/count/") == [{"records": "1200"}]
    caller.sandbox.assert_called("users_create", times=200)


def test_only_one_of_many_threads_creates_a_username(caller):
    with ThreadPoolExecutor(16) as pool:
        statuses = list(pool.map(lambda _: caller.send("POST", "/users/", {"username": "wanted"})[0], range(50)))
    assert sorted(statuses) == [200] + [409] * 49
