"""Members of lists in running text."""
