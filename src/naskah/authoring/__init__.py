"""What helps a person begin and write: JSON Schemas for editors, commented samples, whole projects."""
