"""Words whose spelling is not told: they are another's, or another rule tells them."""

from __future__ import annotations

from naskah.check.figures.months import is_month_slip
from naskah.check.law.cited_titles import is_in_title
from naskah.check.text.running import is_address


def is_left_alone(text: str, offset: int) -> bool:
    """Whether the word at `offset` stands in the title of a regulation, in an address, or as the month of a date."""
    of_a_date = text[max(offset - 2, 0) : offset].rstrip()[-1:].isdigit() and is_month_slip(text, offset)
    return of_a_date or is_address(text, offset) or is_in_title(text, offset)
