"""What the library of the command line did not understand, as one sentence of ours with the next step.

The library speaks English only, and two of its faults tell what they are about in their text alone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import Any

from factcheck.model import Lang, Message, message

_COMMAND = re.compile(r"No such command '(?P<given>.{0,400}?)'\.(?: Did you mean (?P<near>.{1,200})\?)?", re.DOTALL)
_EXTRA = re.compile(r"Got unexpected extra arguments?(?:\(s\))? \((?P<given>.{0,400})\)", re.DOTALL)
_NAME = re.compile(r"[a-z][a-z-]{0,30}")


def spoken(arguments: Sequence[str], otherwise: Lang) -> Lang:
    """The language that `--lang` asks for, wherever the arguments went wrong."""
    for place, each in enumerate(arguments):
        given = each.partition("=")[2] if each.startswith("--lang=") else (arguments[place + 1 : place + 2] or [""])[0]
        if each.partition("=")[0] == "--lang" and given in ("ko", "en"):
            return "ko" if given == "ko" else "en"
    return otherwise


def told(error: Any) -> Message | None:
    """The sentence for a fault of the library; None for one that we have no words for."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "factcheck"
    match type(error).__name__:
        case "NoSuchOption":
            near = ", ".join(error.possibilities or ())
            return _near("usage.no_option", error.option_name, near, command)
        case "BadOptionUsage":
            return message("usage.no_value", given=error.option_name, command=command)
        case "MissingParameter" if error.param is not None:
            return message("usage.missing", given=_hint(error.param), command=command)
        case "BadParameter" if error.param is not None:
            return _bad_number(error, command)
    return _by_text(error.format_message(), command)


def _near(key: str, given: str, near: str, command: str) -> Message:
    if near:
        return message(f"{key}_near", given=given, near=near, command=command)
    return message(key, given=given, command=command)


def _bad_number(error: Any, command: str) -> Message:
    """All values that the library checks are whole numbers."""
    hint, least, most = _hint(error.param), getattr(error.param, "min", None), getattr(error.param, "max", None)
    if least is None or "than or equal" not in error.message:
        return message("usage.no_number", given=hint, command=command)
    if most is None:
        return message("usage.too_small", given=hint, least=str(least))
    return message("usage.out_of_range", given=hint, least=str(least), most=str(most))


def _hint(param: Any) -> str:
    """An option by its names, an argument by what the help calls it."""
    names = param.opts if param.param_type_name == "option" else [param.metavar or str(param.name).upper()]
    return " / ".join(f"'{name}'" for name in names)


def _by_text(text: str, command: str) -> Message | None:
    if extra := _EXTRA.match(text):
        return message("usage.extra", given=extra["given"], command=command)
    found = _COMMAND.match(text)
    if found is None:
        return None
    near = ", ".join(_NAME.findall(found["near"] or ""))
    if not near and command == "factcheck" and os.path.exists(found["given"]):
        return message("usage.no_command_file", given=found["given"])
    return _near("usage.no_command", found["given"], near, command)
