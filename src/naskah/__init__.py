"""naskah: a document engine for Indonesian decisions, instructions, regulations and letters.

Content files go in; Word files and PDF typeset from those Word files come out, with numbers, letters, references,
weekdays and signature blocks that nobody types.

    from naskah import compose, load, to_docx, to_pdf

    docx = to_docx(compose(load("content/keputusan/contoh.yaml")))
    pdf = to_pdf(docx).data
"""

from naskah.api import check, compose, load, to_docx, to_pdf
from naskah.findings import Finding, Place, Refused, Severity
from naskah.version import __version__ as __version__

__all__ = ["Finding", "Place", "Refused", "Severity", "check", "compose", "load", "to_docx", "to_pdf"]
