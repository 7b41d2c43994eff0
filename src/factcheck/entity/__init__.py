"""Names to what they name: one id for all that a story calls one person, body, product or place, with the evidence."""

from factcheck.entity.initials import shortens
from factcheck.entity.known import Known
from factcheck.entity.merge import Entities, Named, resolve_names
from factcheck.entity.subjects import Subjects, subjects

__all__ = ["Entities", "Known", "Named", "Subjects", "resolve_names", "shortens", "subjects"]
