"""A sound konsiderans, damaged: exactly the rule about the damage fires, at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from .damage import Damage

DAMAGES = (
    Damage("ATR008", "- bahwa untuk menyusun", "- ▸Bahwa untuk menyusun"),
    Damage("ATR008", "- bahwa untuk menyusun", "- ▸untuk menyusun"),
)


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_damage_is_found_where_it_is(damage: Damage, sound: Path) -> None:
    damage.strike(sound)
