"""The settings file of a project: found, read and checked, with the line of everything that it says."""

from factcheck.project.find import FILE, PYPROJECT, found
from factcheck.project.load import Project, load

__all__ = ["FILE", "PYPROJECT", "Project", "found", "load"]
