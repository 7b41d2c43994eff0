"""The desk page: a server on this machine alone, behind which drafts are held against articles that are read once."""
