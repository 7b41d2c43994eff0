"""A language server: the check of a draft while it is written, in any editor that speaks the protocol.

`places` and `marks` make positions and what is said at them; `session` keeps the articles; `server` is the door to the library.
"""
