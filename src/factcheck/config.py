"""Settings of a run: one frozen model, checked at the edge, named by a hash in every report.

Only what changes *what is found* stands here, so that two reports with one `settings_sha256` are comparable;
language, width, colour and the like belong to `report.RenderSettings`.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factcheck.errors import UsageError
from factcheck.model import message

_CODE = re.compile(r"FC[0-9]{1,3}")


class Settings(BaseModel):
    """What a run takes and leaves out. Unknown keys and loose types are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    ignore: tuple[Annotated[str, Field(pattern=r"^FC[0-9]{1,3}$")], ...] = ()
    """Rule codes or their beginnings (`FC2` for the family); their findings and ties are left out."""
    aliases: tuple[Annotated[tuple[str, ...], Field(min_length=2)], ...] = ()
    """Groups of names that stand for one person, body, product or place, beside those that the program knows."""
    max_file_bytes: Annotated[int, Field(ge=1, le=1_000_000_000)] = 10_000_000
    """A larger input is refused before it is read."""
    max_articles: Annotated[int, Field(ge=1, le=10_000_000)] = 100_000
    """More inputs than this are refused by name; the run is then incomplete."""

    @property
    def sha256(self) -> str:
        """Hash of the settings in a canonical form; equal settings have equal hashes on every machine."""
        return hashlib.sha256(json.dumps(self.model_dump(mode="json"), sort_keys=True).encode()).hexdigest()

    def ignores(self, rule: str) -> bool:
        """True when findings of this rule are left out."""
        return rule.startswith(self.ignore) if self.ignore else False


def settings_from(**values: object) -> Settings:
    """Settings from loose values of a command line or file. Raises UsageError that names the faulty entry."""
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise UsageError(message("cli.bad_setting", name=name, value=str(first["input"]), reason=first["msg"])) from None


def rule_codes(given: tuple[str, ...]) -> tuple[str, ...]:
    """Codes from `--ignore FC1,FC202`, sorted and single. Raises UsageError for what is no code."""
    codes = [code for each in given for code in each.replace(",", " ").split()]
    for code in codes:
        if not _CODE.fullmatch(code):
            raise UsageError(message("cli.bad_code", code=code))
    return tuple(sorted(set(codes)))
