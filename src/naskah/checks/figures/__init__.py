"""What rules share about figures: dates and weekdays, months, numbers with their words."""
