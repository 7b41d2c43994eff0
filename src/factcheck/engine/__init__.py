"""Collections that are larger than one story: read by several processes or a cluster, compared story by story.

Both engines do the same with the same functions: what one article gives by itself, keys that two articles of a story share,
stories made of the pairs that share most, and each story compared by the pipeline as if it were a folder of its own.
"""
