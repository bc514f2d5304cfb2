"""The archive: documents made again where something changed, and told from what lies there.

Reads: content files, and the manifest of the output folder. Writes: DOCX and PDF below that folder, and the manifest.

1. A document's files are placed only once all of them are made: a fault leaves what lay there before.
2. One document's faults never stop another document, unless all or nothing is asked for.
3. What is the same is not made again, and what a person has changed is not written over.

`building.building` makes documents; `explaining.explained` says why it would. Workers import only what they need, so
nothing is imported here.
"""
