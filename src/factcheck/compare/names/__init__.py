"""What things and people are called: spellings, glosses, abbreviations, romanisation."""
