"""Which in an order: ranks, firsts, records, streaks, for the how-manieth time."""
