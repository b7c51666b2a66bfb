"""Reads rows with their line numbers from CSV, JSON lines, Parquet and SQL."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from axis_lms.errors import ConfigurationError

from .errors import InputInvalid, Problem
from .mapping import Source
from .spelling import text

DELIMITERS = ";,\t|"
ENDINGS = {".csv": "csv", ".txt": "csv", ".tsv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet"}
BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""The first bytes of Excel's workbooks, new and old."""
GUESS = "Windows-1252"
FORCED_TEXT = re.compile(r'="([^"]*)"')
"""How exports keep Excel from turning 007 into a number."""
FETCHED_ROWS = 1000


class Row(NamedTuple):
    """One row: the line of the file on which it begins (or its number in a table), and its cells by column."""

    line: int
    cells: dict[str, Any]


class Table(NamedTuple):
    """All rows of a source, its columns, the name shown to people, and a digest of its content."""

    name: str
    digest: str
    columns: tuple[str, ...]
    rows: list[Row]
    guessed_encoding: str = ""


def read_table(path: str | os.PathLike[str] | None, source: Source) -> Table:
    """Read every row of a file, or of the mapping's query when `path` is None or a DuckDB database.

    Raises InputInvalid with the lines that cannot be read, ConfigurationError for a missing package, option or format, and
    OSError for a file that cannot be opened.
    """
    if source.query is not None:
        return query_table(path, source)
    if path is None:
        raise ConfigurationError("there is no file of people: name one, or set a query in the mapping (source.query)")
    file = Path(path)
    form = source.format or ENDINGS.get(file.suffix.lower())
    if form is None:
        raise ConfigurationError(f"the ending of {file.name} stands for no format: set source.format in the mapping")
    if form == "parquet":
        columns, rows = parquet_rows(file)
        return Table(file.name, hashlib.sha256(file.read_bytes()).hexdigest(), columns, rows)
    content = file.read_bytes()
    decoded, guess = decode(file.name, content, source.encoding)
    columns, rows = csv_rows(file.name, decoded, source.delimiter) if form == "csv" else json_rows(file.name, decoded)
    return Table(file.name, hashlib.sha256(content).hexdigest(), columns, rows, guess)


def decode(name: str, content: bytes, encoding: str | None) -> tuple[str, str]:
    """Return the text of a file, and the name of its encoding if that is a guess.

    It is decoded by its BOM, else by `encoding`, else as UTF-8, else as Windows-1252, which Excel writes.
    """
    if content.startswith(WORKBOOKS):
        raise ConfigurationError(f"{name} is an Excel workbook: save it as CSV UTF-8")
    bom = next((codec for mark, codec in BOMS if content.startswith(mark)), None)
    if bom is None and encoding is None and b"\0" in content[:2]:
        bom = "utf-16-le" if content[1:2] == b"\0" else "utf-16-be"
    wanted = [bom] if bom else [encoding] if encoding else ["utf-8", "cp1252"]
    line, reason = 1, ""
    for codec in wanted:
        try:
            decoded = content.decode(codec)
        except LookupError:
            raise ConfigurationError(f"there is no encoding {codec}: correct source.encoding in the mapping") from None
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            reason = f"is not written in {codec}: set source.encoding in the mapping"
            # Windows-1252 would read both of these, and garble the name of everybody before this line.
            if error.end == len(content) and error.reason in ("unexpected end of data", "truncated data"):
                reason = "ends within a letter: is the file cut off?"
                break
            if codec == "utf-8" and not encoding and not content[: error.start].isascii():
                reason = "is not written in utf-8, and what comes before it is: is the file damaged?"
                break
            continue
        if "\0" not in decoded:
            return decoded, GUESS if codec == "cp1252" and not encoding else ""
        line, reason = decoded.count("\n", 0, decoded.index("\0")) + 1, "holds a NUL character: the file is damaged"
    raise InputInvalid(name, [Problem(line, reason)])


def csv_rows(name: str, written: str, delimiter: str | None) -> tuple[tuple[str, ...], list[Row]]:
    """Return the columns and rows of a CSV file. Raises InputInvalid for rows that do not fit under the header."""
    skipped = 0
    first, _, rest = written.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:  # Excel reads and writes this line
        delimiter, written, skipped = delimiter or first.strip()[4], rest, 1
    header = next((line for line in written.splitlines() if line.strip()), "")
    reader = csv.reader(io.StringIO(written, newline=""), delimiter=delimiter or best_delimiter(header), strict=True)
    columns: tuple[str, ...] = ()
    rows: list[Row] = []
    problems: list[Problem] = []
    line = skipped + 1
    try:
        for cells in reader:
            begun, line = line, reader.line_num + skipped + 1
            if not any(cell.strip() for cell in cells):
                continue
            if not columns:
                columns = tuple(map(text, cells))
            elif len(cells) != len(columns):
                problems.append(Problem(begun, f"has {len(cells)} cells, and the header {len(columns)}"))
            else:
                rows.append(Row(begun, dict(zip(columns, map(unforced, cells), strict=True))))
    except csv.Error as error:
        problems.append(Problem(line, f"is not CSV ({error}): is the file cut off?"))
    if problems:
        raise InputInvalid(name, problems)
    return columns, rows


def unforced(cell: str) -> str:
    """Return a cell without the formula that only keeps its text from becoming a number."""
    match = FORCED_TEXT.fullmatch(cell)
    return match[1] if match else cell


def best_delimiter(header: str) -> str:
    """Return the delimiter that occurs most often in a header, outside quotes."""
    bare = "".join(header.split('"')[::2])
    return max(DELIMITERS, key=bare.count)


def json_rows(name: str, written: str) -> tuple[tuple[str, ...], list[Row]]:
    """Return the columns and rows of JSON lines. Raises InputInvalid for lines that are no JSON objects."""
    rows, problems, columns = [], [], dict[str, None]()
    for number, line in enumerate(written.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except (ValueError, RecursionError) as error:
            problems.append(Problem(number, f"is not JSON ({error}): is the file cut off?"))
            continue
        if not isinstance(found, dict):
            problems.append(Problem(number, "is no JSON object"))
            continue
        cells = {text(column): value for column, value in found.items()}
        columns.update(dict.fromkeys(cells))
        rows.append(Row(number, cells))
    if problems:
        raise InputInvalid(name, problems)
    return tuple(columns), rows


def parquet_rows(file: Path) -> tuple[tuple[str, ...], list[Row]]:
    """Return the columns and rows of a Parquet file. The line of a row is its number."""
    duckdb = require_duckdb()
    if not file.is_file():
        raise FileNotFoundError(2, "no such file", str(file))
    with duckdb.connect() as database:
        try:
            return fetch_all(database.execute("SELECT * FROM read_parquet(?)", [str(file)]))
        except duckdb.Error as error:
            raise InputInvalid(file.name, [Problem(None, f"cannot be read as Parquet: {first_line(error)}")]) from None


def query_table(path: str | os.PathLike[str] | None, source: Source) -> Table:
    """Return the rows that the mapping's query selects."""
    if source.database_env:
        name, (columns, rows) = source.database_env, sqlalchemy_rows(source)
    else:
        duckdb = require_duckdb()
        name = "the query" if path is None else Path(path).name
        if path is not None and not Path(path).is_file():
            raise FileNotFoundError(2, "no such file", str(path))
        try:
            database = duckdb.connect() if path is None else duckdb.connect(str(path), read_only=True)
            with database:
                columns, rows = fetch_all(database.execute(source.query))
        except duckdb.Error as error:
            reason = f"the query failed: {first_line(error)}"
            if path is not None:
                reason += " (the mapping has a query, so the file has to be a DuckDB database)"
            raise InputInvalid(name, [Problem(None, reason)]) from None
    content = json.dumps([columns, [list(row.cells.values()) for row in rows]], default=str)
    return Table(name, hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest(), columns, rows)


def fetch_all(cursor: Any) -> tuple[tuple[str, ...], list[Row]]:
    """Return the columns and all rows of a cursor."""
    columns = tuple(text(each[0]) for each in cursor.description)
    return columns, [Row(number, dict(zip(columns, row, strict=True))) for number, row in enumerate(batches(cursor), 1)]


def batches(cursor: Any) -> Iterator[Any]:
    """Yield the rows of a cursor, fetched in batches."""
    while batch := cursor.fetchmany(FETCHED_ROWS):
        yield from batch


def sqlalchemy_rows(source: Source) -> tuple[tuple[str, ...], list[Row]]:
    """Return the rows of a query over SQLAlchemy. The URL may hold a password, so it comes from the environment only."""
    try:
        import sqlalchemy
        import sqlalchemy.exc
    except ImportError:
        raise ConfigurationError("source.database_env needs SQLAlchemy: install it, and the driver") from None

    name = source.database_env or ""
    url = os.environ.get(name)
    if not url:
        raise ConfigurationError(f"the environment has no {name}, which the mapping names (source.database_env)")
    try:
        engine = sqlalchemy.create_engine(url)
    except (sqlalchemy.exc.ArgumentError, sqlalchemy.exc.NoSuchModuleError, ImportError, ValueError) as error:
        # The error's text may hold the URL, and with it the password.
        raise ConfigurationError(f"{name} is no URL that SQLAlchemy can open ({type(error).__name__})") from None
    try:
        with engine.connect() as connection:
            answer = connection.execute(sqlalchemy.text(source.query or ""))
            columns = tuple(map(text, answer.keys()))
            return columns, [Row(n, dict(zip(columns, row, strict=True))) for n, row in enumerate(answer, 1)]
    except sqlalchemy.exc.SQLAlchemyError as error:
        cause = getattr(error, "orig", None) or type(error).__name__
        raise InputInvalid(name, [Problem(None, f"the query failed: {first_line(cause)}")]) from None
    finally:
        engine.dispose()


def require_duckdb() -> Any:
    """Return the module duckdb. Raises ConfigurationError if it is not installed."""
    try:
        import duckdb
    except ImportError:
        raise ConfigurationError("Parquet and queries need DuckDB: install axis-lms[provision]") from None
    return duckdb


def first_line(error: object) -> str:
    """Return the first line of an error's text."""
    return next(iter(str(error).splitlines()), "")
