"""Records read from JSON values by their types, strictly: a number is never taken for a text, nor a text for one."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Record = TypeVar("Record")
Reader = Callable[[Any], Any]
_KNOWN: dict[type, dict[str, Any]] = {}


def record(kind: type[Record], values: Mapping[str, Any], **read: Reader) -> Record:
    """The `kind`, a dataclass, that `values` describe; `read` holds readers for fields that need their own.

    A field that is not there takes its default. Raises KeyError for one without, TypeError or ValueError for a value
    that does not fit.
    """
    found: dict[str, Any] = {}
    hints = _hints(kind)
    for field in fields(kind):  # type: ignore[arg-type]
        if field.name in values:
            value = values[field.name]
            reader = read.get(field.name)
            found[field.name] = reader(value) if reader else _value(hints[field.name], value)
        elif field.default is MISSING and field.default_factory is MISSING:
            raise KeyError(field.name)
    return kind(**found)


def _hints(kind: type) -> dict[str, Any]:
    """The types of its fields; looked up once, for there are many rows."""
    if kind not in _KNOWN:
        _KNOWN[kind] = get_type_hints(kind)
    return _KNOWN[kind]


def _value(wanted: Any, value: Any) -> Any:
    """The value as the type `wanted` of a field has it."""
    origin = get_origin(wanted)
    if origin is Literal:
        return _one_of(get_args(wanted), value)
    if origin in (Union, UnionType):
        return None if value is None else _value(_not_none(wanted), value)
    if origin is tuple:
        return _tuple(get_args(wanted), value)
    if is_dataclass(wanted):
        return record(wanted, value)  # type: ignore[arg-type]
    return _plain(wanted, value)


def _not_none(wanted: Any) -> Any:
    (only,) = [part for part in get_args(wanted) if part is not NoneType]
    return only


def _tuple(parts: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise TypeError("a list is missing")
    if parts[-1] is Ellipsis:
        return tuple(_value(parts[0], one) for one in value)
    return tuple(_value(part, one) for part, one in zip(parts, value, strict=True))


def _plain(wanted: type, value: Any) -> Any:
    fits = type(value) in (int, float) if wanted is float else type(value) is wanted
    if not fits:
        raise TypeError(f"{wanted.__name__} is missing")
    return float(value) if wanted is float else value


def _one_of(allowed: tuple[Any, ...], value: Any) -> Any:
    if value not in allowed:
        raise ValueError("no such choice")
    return value
