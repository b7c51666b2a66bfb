"""Contains some shared types for properties"""

from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from http import HTTPStatus
from typing import IO, Any, BinaryIO, Generic, Literal, NamedTuple, TypeVar, overload

from attrs import define


class Unset:
    """The type of `UNSET`, of which there is one: copies and pickles of it are itself"""

    def __new__(cls) -> "Unset":
        try:
            return UNSET
        except NameError:
            return super().__new__(cls)

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"


UNSET: Unset = Unset()


class Model:
    """What all models share: how libraries that do not know them see what came

    FastAPI returns a model as it is, with or without a return type. `json.dumps(model, default=vars)` works, too.
    """

    __slots__ = ()

    __dict__: Any = property(lambda model: model.to_dict())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema  # by pydantic alone

        as_dict = core_schema.dict_schema(core_schema.str_schema())
        made = core_schema.no_info_after_validator_function(cls.from_dict, as_dict)  # type: ignore[attr-defined]
        written = core_schema.plain_serializer_function_ser_schema(vars, return_schema=as_dict)
        return core_schema.no_info_before_validator_function(
            lambda value: vars(value) if isinstance(value, cls) else value, made, serialization=written
        )


# The types that `httpx.Client(files=)` can accept, copied from that library.
FileContent = IO[bytes] | bytes | str
FileTypes = (
    # (filename, file (or bytes), content_type)
    tuple[str | None, FileContent, str | None]
    # (filename, file (or bytes), content_type, headers)
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
RequestFiles = list[tuple[str, FileTypes]]


@define
class File:
    """Contains information for file uploads"""

    payload: BinaryIO
    file_name: str | None = None
    mime_type: str | None = None

    def to_tuple(self) -> FileTypes:
        """Return a tuple representation that httpx will accept for multipart/form-data"""
        return self.file_name, self.payload, self.mime_type


T = TypeVar("T")


class Source(NamedTuple):
    """Where a page came from: the operation, the object whose method was called, and the filters of the call"""

    operation: str
    owner: Any
    filters: Mapping[str, Any]


class Page(Sequence[T]):
    """One page of the rows of a list: models, which are made when they are first looked at

    `raw` holds the same rows as dicts of the strings that came. `source` says which call the page answers.
    """

    __slots__ = ("_models", "_read", "raw", "source")

    def __init__(
        self, raw: list[dict[str, Any]], read: Callable[[Mapping[str, Any]], T], source: Source | None = None
    ) -> None:
        self.raw = raw
        self.source = source
        self._read = read
        self._models: list[T] | None = None

    @property
    def models(self) -> list[T]:
        """The rows as a list"""
        if self._models is None:
            self._models = [self._read(row) for row in self.raw]
        return self._models

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> list[T]: ...
    def __getitem__(self, index: int | slice) -> T | list[T]:
        return self.models[index]

    def __len__(self) -> int:
        return len(self.raw)

    def __iter__(self) -> Iterator[T]:
        return iter(self.models)

    def __eq__(self, other: object) -> bool:
        return self.models == (other.models if isinstance(other, Page) else other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Page({self.models!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return list, (self.models,)


def reader(read: Callable[[Mapping[str, Any]], T], required: tuple[str, ...]) -> Callable[[Mapping[str, Any]], T]:
    """Return what makes a model of a row, as `read` does, but leaves a required property that did not come UNSET"""

    def lenient(row: Mapping[str, Any]) -> T:
        try:
            return read(row)
        except KeyError:
            return read({**dict.fromkeys(required, UNSET), **row})

    return lenient


@define
class Response(Generic[T]):
    """A response from an endpoint"""

    status_code: HTTPStatus
    content: bytes
    headers: MutableMapping[str, str]
    parsed: T | None


__all__ = ["UNSET", "File", "FileTypes", "Model", "Page", "RequestFiles", "Response", "Source", "Unset", "reader"]
