"""What was decided: votes, stances, outcomes, verdicts, games, measures."""
