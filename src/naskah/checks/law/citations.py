"""Citations of Indonesian law in running text: one grammar for all that rules ask about them.

    articles  type  [Republik Indonesia]  Nomor n [Tahun t]  tentang  title  (gazettes)  sebagaimana telah … dengan …

What a title quotes ("tentang Perubahan atas Undang-Undang Nomor …") is known as `inner`, never as a citation of the
text itself. A title has no mark of its own that ends it: `complete` says whether what follows makes its end sure.
Offsets are those of the text. The time is linear in its length.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct

from naskah.checks.law.gazettes import OPENING, Gazette, Parenthesis, parenthesis
from naskah.checks.law.heads import Head, heads
from naskah.checks.law.instruments import Jenis

__all__ = ["Citation", "Gazette", "Head", "Jenis", "Parenthesis", "citations", "flat"]

Span: TypeAlias = "tuple[int, int]"
KNOWN_TEXTS = 512
DEPTH = 12  # of titles that quote each other; four is the most seen in law


class Citation(Struct, frozen=True):
    """One instrument, cited. `start` is that of its type; `end` is behind its parenthesis and its amendments."""

    head: Head
    start: int
    end: int
    articles: Span | None = None  # "Pasal 18 ayat (6)", before the type
    comma: Span | None = None  # before "tentang"
    about: Span | None = None  # the word "tentang"
    title: Span | None = None
    complete: bool = False
    parenthesis: Parenthesis | None = None
    chain: Span | None = None  # "sebagaimana telah diubah … dengan"
    amendments: tuple[Citation, ...] = ()
    inner: tuple[Citation, ...] = ()

    @property
    def jenis(self) -> Jenis:
        """The kind of the instrument."""
        return self.head.jenis

    @property
    def identity(self) -> tuple[str, str, str, int | None]:
        """What tells one instrument from another."""
        return self.head.identity

    @property
    def own_end(self) -> int:
        """Where type, number and title end: before the parenthesis and the amendments."""
        return self.title[1] if self.title else self.head.end


@lru_cache(maxsize=KNOWN_TEXTS)
def citations(text: str, *, bare: bool = False) -> tuple[Citation, ...]:
    """Every citation of the text's own, in order. `bare`: an item of Mengingat, which holds citations and no more."""
    found = heads(text)
    return _Reader(text, found, bare).read() if found else ()


def flat(cited: Sequence[Citation], *, inner: bool = False) -> list[Citation]:
    """The citations and their amendments, each once; with those that titles quote if `inner`."""
    waiting = list(reversed(cited))
    found = []
    while waiting:
        citation = waiting.pop()
        found.append(citation)
        waiting.extend(reversed(citation.amendments))
        if inner:
            waiting.extend(reversed(citation.inner))
    return found


class _Edge(Struct, frozen=True):
    """Where a title may end. `kind`: `bracket` (surely), `amended`, `mark` (surely in a bare text), `soft`."""

    start: int
    kind: str


class _Patterns(Struct, frozen=True):
    about: re.Pattern[str]
    edge: re.Pattern[str]
    chain: re.Pattern[str]
    again: re.Pattern[str]
    element: re.Pattern[str]
    joint: re.Pattern[str]
    joined: re.Pattern[str]
    changing: re.Pattern[str]
    quoting: re.Pattern[str]
    enacting: re.Pattern[str]
    enacted: re.Pattern[str]
    enacted_at_end: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    i = re.IGNORECASE
    amended = r"(?:diubah|dirubah|diganti|ditambah|disempurnakan|dicabut)(?!\w)"
    times = r"(?:\s{1,9}\w{3,12}\s{1,9}kali)?"
    as_amended = rf",?\s{{1,9}}sebagaimana(?:\s{{1,9}}(?:telah|sudah))?{times}\s{{1,9}}{amended}"
    enacted = r"\s{1,9}(?:menjadi|sebagai)\s{1,9}undang\s{0,3}[-–]?\s{0,3}undang"
    return _Patterns(
        about=re.compile(r"\s{0,9}(,?)\s{0,9}\b(tentang)\b\s{0,40}", i),
        edge=re.compile(
            rf"(?=[\s(,;.\0])(?:(?P<bracket>{OPENING})|(?P<amended>{as_amended})"
            r"|(?P<soft>,?\s{1,9}(?:sebagaimana|juncto|jo\b\.?|dipandang\s{1,9}perlu|perlu|maka|dicabut|diubah|dinyatakan"
            r"|mulai\s{1,9}berlaku|(?:yang\s{1,9})?selanjutnya)(?!\w))"
            r"|(?P<mark>;|\0|\.(?=\s{1,9}\w|\s{0,9}\Z)|\n\s{0,9}\n))",
            i,
        ),
        chain=re.compile(
            rf"\s{{0,9}}{as_amended}{times}(?:\s{{0,9}},)?(?:\s{{0,9}}(?:dan\s{{1,9}})?(?:yang\s{{1,9}})?terakhir"
            rf"(?:\s{{1,9}}kali)?(?:\s{{1,9}}{amended})?)?(?:\s{{1,9}}(?:dengan|oleh|melalui|berdasarkan)\b)?",
            i,
        ),
        again=re.compile(
            rf"\s{{0,9}},?\s{{0,9}}(?:(?:dan|serta)\s{{1,9}})?(?:terakhir\s{{1,9}})?(?:(?:telah\s{{1,9}})?{amended}{times}"
            r"\s{1,9})?(?:terakhir\s{1,9})?dengan\s{1,9}",
            i,
        ),
        element=re.compile(r"\b(?:pasal|ayat|huruf|angka|butir)\s{0,3}\(?[0-9A-Za-z]{1,6}\b\)?", i),
        joint=re.compile(r"[\s,]{0,9}(?:(?:dan/atau|dan|atau|serta|sampai\s{1,9}dengan|juncto|jo\.?)\s{1,9})?", i),
        joined=re.compile(r"(?:,|\b(?:dan|serta|atau|dan/atau|jo|juncto)\b\.?)\s*\Z", i),
        changing=re.compile(r"\s*(?:rancangan\s{1,9})?(?:perubahan|penetapan|pencabutan|pengesahan|pelaksanaan)\b", i),
        quoting=re.compile(r"\b(?:atas|terhadap|penetapan|pencabutan|pelaksanaan|pengesahan|perubahan)\s*\Z", i),
        enacting=re.compile(r"\bpenetapan\s*\Z", i),
        enacted=re.compile(rf"{enacted}\b", i),
        enacted_at_end=re.compile(rf"{enacted}\s*\Z", i),
    )


_LOOK_BACK = 40  # enough for the words before a quoted type
_CLOSE = 120  # how near to the beginning of a title "Perubahan atas …" names what it changes
_LONGEST_ENACTMENT = 60  # "menjadi Undang-Undang", with white space to spare
_NO_WORDS = " \t\n,"


class _Reader:
    """Reads the citations of one text, from its heads."""

    def __init__(self, text: str, found: tuple[Head, ...], bare: bool) -> None:
        self.text = text
        self.heads = found
        self.patterns = _patterns()
        self.edges = [
            _Edge(match.start(), match.lastgroup or "") for match in self.patterns.edge.finditer(text, found[0].end)
        ]
        self.edge_starts = [edge.start for edge in self.edges]
        self.articles = self._articles()
        self.bare = bare and not text[: self._lead(found[0].start)].strip()
        self.index = 0

    def read(self) -> tuple[Citation, ...]:
        found = []
        while self.index < len(self.heads):
            found.append(self._cited())
        return tuple(found)

    def _cited(self, *, amending: bool = False) -> Citation:
        """The next citation, with its parenthesis; with its amendments, unless it is one itself."""
        first = self.index
        head = self.heads[first]
        self.index += 1
        about = self.patterns.about.match(self.text, head.end)
        end, complete = head.end, False
        title: Span | None = None
        inner: tuple[Citation, ...] = ()
        if about:
            self.index, last, complete = self._title(first, about.end())
            inner = self._inner(self.heads[first + 1 : self.index], about.end(), last, complete)
            if last > about.end():
                title, end = (about.end(), last), last
        bracket = self._bracket(end)
        end = bracket.span[1] if bracket else end
        chain: Span | None = None
        amendments: tuple[Citation, ...] = ()
        if not amending:
            chain, amendments = self._amended(end)
            end = amendments[-1].end if amendments else chain[1] if chain else end
        return self._citation(
            head, end, about, title, complete and title is not None, bracket, inner, chain, amendments
        )

    def _citation(
        self,
        head: Head,
        end: int,
        about: re.Match[str] | None,
        title: Span | None,
        complete: bool,
        bracket: Parenthesis | None,
        inner: tuple[Citation, ...],
        chain: Span | None = None,
        amendments: tuple[Citation, ...] = (),
    ) -> Citation:
        return Citation(
            head,
            head.start,
            max(end, head.end),
            self._articles_before(head.start),
            about.span(1) if about and about[1] else None,
            about.span(2) if about else None,
            title,
            complete,
            bracket,
            chain,
            amendments,
            inner,
        )

    # --- the title and what it quotes

    def _title(self, first: int, begin: int) -> tuple[int, int, bool]:
        """The index of the first head behind the title, the title's end, and whether that end is sure."""
        index, cursor, quoted = first + 1, begin, 0
        while True:
            edge = self._edge(cursor)
            limit = edge.start if edge else len(self.text)
            if index < len(self.heads) and self.heads[index].start < limit:
                lead = self._lead(self.heads[index].start)
                if quoted >= DEPTH or not self._is_quoted(cursor, lead, quoted):
                    return index, self._trimmed(begin, lead), False
                index, cursor, quoted = index + 1, self.heads[index].end, quoted + 1
                continue
            if edge and edge.kind == "bracket" and quoted:
                # The act that is enacted has a gazette of its own: "(…) sebagai Undang-Undang (…)".
                enacted = self.patterns.enacted.match(self.text, parenthesis(self.text, limit).span[1])
                if enacted:
                    cursor = enacted.end()
                    continue
            sure = edge.kind == "bracket" if edge else self.bare
            sure = sure or (self.bare and edge is not None and edge.kind in ("amended", "mark"))
            return index, self._trimmed(begin, limit), sure

    def _is_quoted(self, cursor: int, lead: int, quoted: int) -> bool:
        """Whether the citation that begins at `lead` belongs to the title that goes on at `cursor`."""
        before = self.text[max(cursor, lead - _LOOK_BACK) : lead]
        if self.patterns.joined.search(before):
            return quoted > 0
        if self.bare or self.patterns.quoting.search(before):
            return True
        about = self.patterns.about.match(self.text, cursor) if quoted else None
        start = about.end() if about else cursor
        return lead - start < _CLOSE and self.patterns.changing.match(self.text, start, lead) is not None

    def _inner(self, found: Sequence[Head], begin: int, end: int, complete: bool) -> tuple[Citation, ...]:
        """The citations that a title quotes, side by side or each within the one before it."""
        groups: list[list[Head]] = []
        for head in found:
            lead = self._lead(head.start)
            if groups and not self.patterns.joined.search(self.text[max(begin, lead - _LOOK_BACK) : lead]):
                groups[-1].append(head)
            else:
                groups.append([head])
        ends = [*(self._trimmed(begin, self._lead(group[0].start)) for group in groups[1:]), end]
        sure = complete and len(groups) == 1
        return tuple(self._nested(group, limit, sure) for group, limit in zip(groups, ends, strict=False))

    def _nested(self, group: Sequence[Head], limit: int, sure: bool) -> Citation:
        """A chain of citations, each within the title of the one before it; each enactment takes its own words."""
        limits: list[tuple[int, bool]] = []
        for head in group:
            if self.patterns.enacting.search(self.text[max(0, head.start - _LOOK_BACK) : head.start]):
                tail = max(head.end, limit - _LONGEST_ENACTMENT)
                enacted = self.patterns.enacted_at_end.search(self.text[tail:limit]) if tail < limit else None
                sure = sure and enacted is not None
                limit = tail + enacted.start() if enacted else limit
            limits.append((limit, sure))
        made: tuple[Citation, ...] = ()
        for head, (end, known) in zip(reversed(group), reversed(limits), strict=True):
            about = self.patterns.about.match(self.text, head.end, max(end, head.end))
            edge = self._edge(head.end)
            bracket = None
            if edge and edge.kind == "bracket" and edge.start < end and not made:
                bracket = parenthesis(self.text, edge.start)
                end = min(end, bracket.span[1])
            last = self._trimmed(about.end(), bracket.span[0] if bracket else end) if about else head.end
            title = (about.end(), last) if about and last > about.end() else None
            made = (self._citation(head, end, about, title, known and title is not None, bracket, made),)
        return made[0]

    # --- its other parts

    def _bracket(self, start: int) -> Parenthesis | None:
        edge = self._edge(start)
        if edge is None or edge.kind != "bracket" or self.text[start : edge.start].strip(_NO_WORDS):
            return None
        following = self.heads[self.index].start if self.index < len(self.heads) else len(self.text)
        return parenthesis(self.text, edge.start, following)

    def _amended(self, start: int) -> tuple[Span | None, tuple[Citation, ...]]:
        """The words "sebagaimana telah diubah dengan" behind a citation, and the amendments they name."""
        match = self.patterns.chain.match(self.text, start)
        if match is None:
            return None, ()
        words = match[0]
        chain = match.start() + len(words) - len(words.lstrip(_NO_WORDS)), match.end()
        made: list[Citation] = []
        behind = match.end()
        while self.index < len(self.heads):
            head = self.heads[self.index]
            if self.text[behind : head.start].strip():
                break
            made.append(self._cited(amending=True))
            more = self.patterns.again.match(self.text, made[-1].end)
            if more is None:
                break
            behind = more.end()
        return chain, tuple(made)

    def _edge(self, start: int) -> _Edge | None:
        index = bisect_left(self.edge_starts, start)
        return self.edges[index] if index < len(self.edges) else None

    def _trimmed(self, begin: int, end: int) -> int:
        """The end of a title's words: before white space, commas and a conjunction that leads on."""
        last = self._stripped(begin, end)
        joined = self.patterns.joined.search(self.text, max(begin, last - _LOOK_BACK), last) if last < end else None
        return self._stripped(begin, joined.start()) if joined else last

    def _stripped(self, begin: int, end: int) -> int:
        while end > begin and (self.text[end - 1].isspace() or self.text[end - 1] == ","):
            end -= 1
        return end

    def _lead(self, start: int) -> int:
        """Where a citation begins: at its articles, or at its type."""
        articles = self._articles_before(start)
        return articles[0] if articles else start

    def _articles_before(self, start: int) -> Span | None:
        end = start
        while end and self.text[end - 1] in " \t\n":
            end -= 1
        begin = self.articles.get(end)
        return (begin, end) if begin is not None and end < start else None

    def _articles(self) -> dict[int, int]:
        """End → start of each run of articles: "Pasal 5 ayat (1) dan Pasal 20"."""
        runs: dict[int, int] = {}
        if not any(sign in self.text for sign in ("asal", "ASAL")):
            return runs
        begin = end = -1
        for match in self.patterns.element.finditer(self.text):
            joint = self.patterns.joint.match(self.text, end) if end >= 0 else None
            if joint is None or joint.end() != match.start():
                begin = match.start()
            end = match.end()
            runs[end] = begin
        return runs
