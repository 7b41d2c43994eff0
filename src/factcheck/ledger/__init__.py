"""An archive of articles and of what they state, in one DuckDB file.

The ledger keeps each article whole, its claims as rows, and the keys by which a draft finds the articles that may speak
of the same thing. What is compared is compared by the pipeline, as everywhere: the ledger only says with what.
"""
