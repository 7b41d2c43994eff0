"""When: dates of happenings, hours, weekdays, stretches and terms."""
