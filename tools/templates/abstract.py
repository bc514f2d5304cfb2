"""The abstrak of a document: what a documentation network (JDIH) shows beside it. One page, and no kind of document.

It has no `template.yaml`: nobody writes an abstrak in a content file, it is drawn from the document itself.
"""

from __future__ import annotations

from tools.templates.bodies import paragraph
from tools.templates.measures import ARIAL, cm
from tools.templates.outlines import OUTLINES, Outline
from tools.templates.styles import BOLD, Style

LINE = ARIAL.line

ABSTRACT_STYLES = (
    Style("SubjekAbstrak", "Subjek Abstrak", after=LINE // 2, keep_next=True, run=BOLD),
    Style("TahunAbstrak", "Tahun Abstrak", after=LINE // 2, keep_next=True),
    Style("SumberAbstrak", "Sumber Abstrak", after=LINE // 2, keep_next=True),
    Style("JudulAbstrak", "Judul Abstrak", after=LINE, keep_lines=True),
    Style("ButirAbstrak", "Butir Abstrak", align="both", after=LINE // 3),
    Style("ButirAbstrakAkhir", "Butir Abstrak Akhir", "ButirAbstrak", align="both", after=LINE),
)
ABSTRACT_OUTLINES = (*OUTLINES, Outline("abstrak", ("-",), step=cm(0.6)))

ABSTRACT = (
    paragraph("SubjekAbstrak", "{{ subjek }}")
    + paragraph("TahunAbstrak", "{{ tahun }}")
    + paragraph("SumberAbstrak", "{{ sumber }}")
    + paragraph("JudulAbstrak", "{{ judul }}")
    + paragraph("ButirAbstrak", "{{p isi }}")
)
