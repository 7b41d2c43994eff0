"""Two claims, one outcome with proof: one file per rule family."""
