"""Names to what they name: one id for all that a story calls one person, body, product or place, with the evidence."""

from factcheck.entity.initials import shortens
from factcheck.entity.merge import Entities, Entity, resolve_names
from factcheck.entity.subjects import entities

__all__ = ["Entities", "Entity", "entities", "resolve_names", "shortens"]
