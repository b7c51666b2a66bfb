"""Runs the job "all reports into DuckDB" of one peer: `loaders.py PEER ADDRESS DATABASE`.

The peers other than ours read one page after the other, which is what their documentation shows; `dlt_parallel` is dlt with
the option that reads several reports at once.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

REPORTS = {
    "all_courses": "reports/users/all/courses",
    "all_archived": "reports/users/all/archived",
    "all_certifications": "reports/users/all/certifications",
    "all_ilt": "reports/users/all/ilt",
    "all_learningpaths": "reports/users/all/learningpaths",
    "users_all": "users/all",
}
FIELDS = (
    "id username first_name last_name email middle_init date_start date_expire company address city state zip phone custom1"
    " custom2 custom3 custom4 custom5 custom6 custom7 custom8 custom9 custom10 custom11 custom12 custom13 custom14 custom15"
    " localization role manager_id usergroups courses iltclasses certifications learningpaths badges organizations sysvars"
).replace(" ", ",")
PAGE_ROWS = 100
KEY = {"Authorization": "Bearer sandbox-key"}


def parameters(table: str) -> dict[str, str]:
    """Return the parameters of a report besides its page."""
    return {"fields": FIELDS} if table == "users_all" else {}


def save(database: str, read: Callable[[str], Iterator[list[dict[str, Any]]]]) -> None:
    """Collect the rows of each report, and make a table of them with Arrow."""
    import duckdb
    import pyarrow

    with duckdb.connect(database) as connection:
        for table in REPORTS:
            rows = [
                {name: json.dumps(value) if isinstance(value, list | dict) else value for name, value in row.items()}
                for page in read(table)
                for row in page
            ]
            arrow = pyarrow.Table.from_pylist(rows)  # noqa: F841  # DuckDB finds the variable by its name
            connection.execute(f"CREATE TABLE {table} AS SELECT * FROM arrow")


def axis(address: str, database: str, *options: str) -> None:
    from axis_lms.cli.main import main

    sys.argv = ["axis", "export", "all", "--to", database, *options]
    main()


def requests(address: str, database: str) -> None:
    import requests

    session = requests.Session()
    token = session.get(f"{address}/api.php/token/request/", headers=KEY, timeout=30).json()["token"]
    session.headers["Authorization"] = f"Bearer {token}"

    def read(table: str) -> Iterator[list[dict[str, Any]]]:
        for number in count(1):
            url = f"{address}/api.php/{REPORTS[table]}/page{number}/"
            answer = session.get(url, params=parameters(table), timeout=30)
            answer.raise_for_status()
            page = answer.json()
            yield page
            if len(page) < PAGE_ROWS:
                return

    save(database, read)


def openapi_generator(address: str, database: str) -> None:
    from openapi_generator_axis import ApiClient, Configuration, ReportsApi, TokenApi, UsersApi

    configuration = Configuration(host=f"{address}/api.php", access_token="sandbox-key")
    client = ApiClient(configuration)
    configuration.access_token = TokenApi(client).token_request().token

    def read(table: str) -> Iterator[list[dict[str, Any]]]:
        api = UsersApi(client) if table == "users_all" else ReportsApi(client)
        method = getattr(api, f"{table}_page" if table == "users_all" else f"reports_{table}_page")
        for number in count(1):
            page = [row.to_dict() for row in method(number, **parameters(table))]
            yield page
            if len(page) < PAGE_ROWS:
                return

    save(database, read)


def dlt(address: str, database: str, parallelized: bool = False) -> None:
    import re

    import dlt
    import requests
    from dlt.sources.helpers.rest_client.paginators import BasePaginator
    from dlt.sources.rest_api import rest_api_source

    class PagesInPath(BasePaginator):
        def __init__(self) -> None:
            super().__init__()
            self.page = 1

        def init_request(self, request: Any) -> None:
            self.page = 1
            request.url += "page1/"

        def update_state(self, response: Any, data: list[Any] | None = None) -> None:
            self.page += 1
            self._has_next_page = len(data or []) == PAGE_ROWS

        def update_request(self, request: Any) -> None:
            request.url = re.sub(r"page\d+/", f"page{self.page}/", request.url)

    token = requests.get(f"{address}/api.php/token/request/", headers=KEY, timeout=30).json()["token"]
    source = rest_api_source(
        {
            "client": {
                "base_url": f"{address}/api.php/",
                "auth": {"type": "bearer", "token": token},
                "paginator": PagesInPath(),
            },
            "resource_defaults": {"write_disposition": "replace", "max_table_nesting": 0},
            "resources": [
                {"name": table, "endpoint": {"path": f"{path}/", "params": parameters(table)}}
                for table, path in REPORTS.items()
            ],
        },
        parallelized=parallelized,
    )
    pipeline = dlt.pipeline("bench", destination=dlt.destinations.duckdb(database), dataset_name="main")
    pipeline.run(source)


def dlt_parallel(address: str, database: str) -> None:
    dlt(address, database, parallelized=True)


def axis_4(address: str, database: str) -> None:
    """Load with four requests at once, in place of eight."""
    axis(address, database, "--concurrency", "4")


PEERS: dict[str, tuple[str, Callable[[str, str], None]]] = {
    "axis": ("**`axis export all`**, 8 at once", axis),
    "axis_4": ("`axis export all`, 4 at once", axis_4),
    "dlt": ("dlt's `rest_api` source", dlt),
    "dlt_parallel": ("dlt's `rest_api` source, `parallelized`, up to 5 at once", dlt_parallel),
    "openapi_generator": ("a loop over the client of `openapi-generator`", openapi_generator),
    "requests": ("a loop with requests", requests),
}

if __name__ == "__main__":
    PEERS[sys.argv[1]][1](*sys.argv[2:])
