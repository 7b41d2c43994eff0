"""What the options that `run` and `check` share come to, under the settings in force: worked out once, for both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from factcheck.asking.settings import Second
from factcheck.cli import streams
from factcheck.cli.baseline import Baseline, load_baseline
from factcheck.cli.options import color_of, language_of, project_of, spoken_of
from factcheck.cli.outputs import Target, severity, targets
from factcheck.cli.second import Given, second_of
from factcheck.model import Lang
from factcheck.project import Project
from factcheck.report import RenderSettings
from factcheck.report.settings import PAGE_WIDTH


@dataclass(frozen=True, slots=True)
class Asked:
    """The options as they were given."""

    formats: Sequence[str] | None = None
    outputs: Sequence[str] | None = None
    lang: str | None = None
    fail_on: str | None = None
    ignore: list[str] | None = None
    top: int = 20
    names: bool = False
    marks: bool = True
    color: str = "auto"
    width: int | None = None
    baseline: str | None = None
    update_baseline: bool = False
    config: str | None = None
    quiet: bool = False
    reader: Given = field(default_factory=Given)


@dataclass(frozen=True, slots=True)
class Understood:
    """What they mean."""

    project: Project
    fail_on: str
    wanted: tuple[Target, ...]
    screen: RenderSettings
    page: RenderSettings
    """For files: the same whatever terminal they were made in. Colour and width only where they were asked for."""
    known: Baseline
    second: Second | None
    speech: Lang


def understood(asked: Asked) -> Understood:
    """Read the settings in force and lay the options over them. Raises UsageError."""
    project = project_of(asked.config, asked.quiet, asked.ignore)
    lang = asked.lang or project.defaults.lang
    width, color = streams.screen_width(asked.width), color_of(asked.color)
    screen = RenderSettings(language_of(lang), width, color, asked.top, asked.names, asked.marks)
    return Understood(
        project=project,
        fail_on=level_of(asked.fail_on, project),
        wanted=targets(asked.formats or (), asked.outputs or ()) or (Target("rich", None),),
        screen=screen,
        page=replace(screen, width=asked.width or PAGE_WIDTH, color=asked.color == "always"),
        known=load_baseline(asked.baseline, asked.update_baseline),
        second=second_of(asked.reader, project),
        speech=spoken_of(lang),
    )


def level_of(given: str | None, project: Project) -> str:
    """From which severity on findings count; the settings' where nothing is given. Raises UsageError."""
    level = given or project.defaults.fail_on
    if level != "never":
        severity(level)
    return level
