"""aiogram's models are built when one is first used, not all of Telegram's three hundred at import.

At import aiogram rebuilds every model, and each rebuild builds what it refers to anew: 2.3 s and 105 MB of a start. pydantic
builds an unfinished model by itself at its first use; all it lacks then is the names that the annotations speak of.
"""

from typing import Any, cast

from pydantic import BaseModel

_names: dict[str, Any] = {}
_rebuild = cast("classmethod[BaseModel, ..., bool | None]", vars(BaseModel)["model_rebuild"]).__func__


def install() -> None:
    """Must be called before aiogram is imported; afterwards it changes nothing."""
    BaseModel.model_rebuild = classmethod(_deferred)  # type: ignore[assignment, method-assign]


def _deferred(
    cls: type[BaseModel],
    *,
    force: bool = False,
    raise_errors: bool = True,
    _parent_namespace_depth: int = 2,
    _types_namespace: Any = None,
) -> bool | None:
    if cls.__module__.startswith("aiogram."):
        if _types_namespace is not None:
            _names.update(_types_namespace)
            return None
        _types_namespace = _names or None
    return _rebuild(
        cls,
        force=force,
        raise_errors=raise_errors,
        _parent_namespace_depth=_parent_namespace_depth + 1,
        _types_namespace=_types_namespace,
    )
