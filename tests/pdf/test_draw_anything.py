"""Whatever a Word file puts together is drawn, or refused with a finding that says where: never a fault of ours."""

from __future__ import annotations

import random

import pytest

from naskah.findings import Finding, Refused
from naskah.pdf import to_pdf

from .anything import word_file

# Found by those who look: PDF020 is what Typst says of a source that we should not have written.
OURS = "PDF020"


@pytest.mark.parametrize("seed", range(120))
def test_a_file_of_anything_is_drawn_or_refused_by_name(seed: int) -> None:
    found = _drawn_or_refused(word_file(random.Random(seed)))
    assert OURS not in {finding.code for finding in found}
    assert all(finding.help for finding in found)


def _drawn_or_refused(data: bytes) -> list[Finding]:
    try:
        assert to_pdf(data, "acak.docx").data.startswith(b"%PDF")
    except Refused as refused:
        return list(refused.findings)
    return []
