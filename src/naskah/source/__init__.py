"""The source of a document in a canonical form, to be carried by its files and to be built from again.

Reads: what composing has used of a document. Writes: the files of a project that says this document alone, as one XML
text; and reads such texts back.

1. Nothing that the document does not show is in it: no comments, no suppressions, no fields or officials of others.
2. What is built from it has the same source again, byte for byte, and so the same files.
3. How a person wrote something (quotes, spaces, order, a workbook or a CSV file) does not change it.
"""

from naskah.source.canonical import source_of
from naskah.source.model import File, Source, Used
from naskah.source.part import NAMESPACE, BrokenSource, opening, read_xml, written_xml

__all__ = ["NAMESPACE", "BrokenSource", "File", "Source", "Used", "opening", "read_xml", "source_of", "written_xml"]
