"""The documentation network (JDIH): what is said of a document there, the index of an archive, folders for the upload.

Reads: documents and the files made of them. Writes: `index.csv`, `index.json`, `index.html`.

1. Nothing is invented: a field that neither the document nor its lembaga says, and that can't be derived, is empty.
2. Same documents and files, same bytes: no clock, and no path from outside the folder of the index.
"""
