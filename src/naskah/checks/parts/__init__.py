"""What rules share about the parts of a document: lists and their marks, references, definitions, annexes, closing."""
