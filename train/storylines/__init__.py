"""Storylines of our own: read, checked, and turned into what training and measuring take."""

from train.storylines.story import HOME, FaultError, Row, Storyline, blocks

__all__ = ["HOME", "FaultError", "Row", "Storyline", "blocks"]
