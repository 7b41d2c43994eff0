"""Names to what they name: one id for all that a story calls one person, body, product or place, with the evidence."""

from factcheck.entity.subjects import entities, shortens

__all__ = ["entities", "shortens"]
