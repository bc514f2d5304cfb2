"""What rules share about law: the grammar of citations, kinds of instruments and their rank, gazettes, titles."""
