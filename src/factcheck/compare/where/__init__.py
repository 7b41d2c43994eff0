"""Where: places, and what somewhere heads."""
