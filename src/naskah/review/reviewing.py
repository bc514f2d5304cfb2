"""One document after another: read, checked by the rules, and once for each kind made, to try its template."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from naskah.checks import EVERYTHING, Choice, check
from naskah.composition import Variant
from naskah.content import read
from naskah.content.files import Sources
from naskah.content.model import Document
from naskah.environment import Project, uncollected
from naskah.findings import Finding, Refused, sorted_by_place
from naskah.review.forms import OF_FORMS, Forms
from naskah.review.numbered import Numbered
from naskah.review.profiles import is_profile, profile_faults


class Review(Struct, frozen=True):
    """What there is to say about one content file."""

    path: Path
    findings: tuple[Finding, ...]


class Reviewer:
    """Reviews documents of one project; what they share (templates, numbers taken) is looked at once."""

    def __init__(self, project: Project, choice: Choice = EVERYTHING) -> None:
        self.project = project
        self.choice = choice
        self.sources = Sources(project)
        self.numbered = Numbered(project)
        self.forms = Forms()

    def review(self, paths: Sequence[Path]) -> Iterator[Review]:
        """Each document in turn. A number or a date may be missing: it is a draft until it is signed."""
        for path in paths:
            yield self._reviewed(path)

    def slips(self, document: Document, variant: Variant = Variant.ORIGINAL, *, whole: bool = True) -> list[Finding]:
        """What the rules of drafting find in a document. Raises `Refused` when it can't be composed."""
        others = self.numbered.like(document)
        found = check(document, self.choice, text_of=self.sources.text, others=others, variant=variant, whole=whole)
        return list(found)

    @uncollected()
    def _reviewed(self, path: Path) -> Review:
        if is_profile(path, self.project):
            return Review(path, tuple(f for f in profile_faults(path, self.project) if self.choice.takes(f.code)))
        reading = read(path, self.project, draft=True)
        found = list(reading.findings)
        if reading.document is not None:
            try:
                found += self.slips(reading.document, whole=reading.is_whole)
                if reading.is_whole and any(map(self.choice.takes, OF_FORMS)):
                    found += self.forms.faults(reading.document)
            except Refused as refused:
                found += refused.findings
        return Review(path, sorted_by_place(finding for finding in found if self.choice.takes(finding.code)))
