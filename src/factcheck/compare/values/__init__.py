"""Amounts, counts and shares that cannot both be right: which pairs are one item, what slip turns one into the other, what agrees."""
