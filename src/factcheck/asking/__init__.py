"""The edge to a second reader: recorded answers from a folder, or a model that is asked over HTTP. Off unless asked for."""
