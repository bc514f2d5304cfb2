"""What rules share about words: the document as one running text, its spelling, brackets, spaces and abbreviations."""
