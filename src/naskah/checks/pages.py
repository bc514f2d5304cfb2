"""The page of a rule: what it asks, why, on which law, when it keeps silent, and an example of each kind.

The same pages are printed by `naskah rule` and make `docs/aturan.md`.
"""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.kept import KEPT, Kept
from naskah.checks.model import Rule
from naskah.checks.registry import rules
from naskah.messages import _


def page(rule: Rule) -> str:
    """One rule, as Markdown."""
    blocks = [
        f"## {rule.code} · {_(rule.severity.value)}",
        _(rule.says),
        f"{_('Dasar')}: {rule.source}",
        _(rule.why),
        f"{_('Tidak diperiksa')}: {_(rule.guard)}" if rule.guard else "",
        f"{_('Keliru')}:\n\n{_fenced(rule.bad)}",
        f"{_('Benar')}:\n\n{_fenced(rule.good)}",
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def kept_page(kept: Kept) -> str:
    """One rule that can't be broken, as Markdown."""
    blocks = [
        f"## {kept.code} · {_('selalu terpenuhi')}",
        _(kept.says),
        f"{_('Dasar')}: {kept.source}",
        _(kept.why),
    ]
    return "\n\n".join(blocks) + "\n"


def pages() -> dict[str, str]:
    """Code → page, for every rule there is."""
    written = {code: page(rule) for code, rule in rules().items()}
    written |= {kept.code: kept_page(kept) for kept in KEPT}
    return dict(sorted(written.items()))


def overview() -> Iterator[tuple[str, str, str]]:
    """Code, weight and sentence of every rule there is."""
    rows = [(rule.code, _(rule.severity.value), _(rule.says)) for rule in rules().values()]
    rows += [(kept.code, _("selalu terpenuhi"), _(kept.says)) for kept in KEPT]
    return iter(sorted(rows))


def _fenced(example: str) -> str:
    return f"```yaml\n{example.rstrip()}\n```"
