"""Whatever a value says, its YAML says the same to whoever reads it back."""

from __future__ import annotations

from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from naskah.content.faults import Faults
from naskah.content.files import nodes_of
from naskah.source.emitting import Quoted, emitted
from naskah.source.template import as_value

# What a content file may hold: no control characters, not the two line ends that YAML has besides, no half characters.
TEXTS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="\u2028\u2029\ufeff")
    | st.sampled_from("\n\t:#-'\"{}[]&*!|>%@`, "),
    min_size=1,
).filter(lambda text: text.strip() and not text.endswith("\n"))
TREES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(TEXTS, inner, min_size=1, max_size=3),
    max_leaves=8,
)


def read_back(data: bytes) -> Any:
    faults = Faults()
    node = nodes_of("x.yaml", data, faults)
    assert not faults, [str(fault) for fault in faults]
    assert node is not None
    return as_value(node)


@given(st.dictionaries(TEXTS.filter(lambda key: "\n" not in key), TREES, min_size=1, max_size=4))
@example({"a": "- b " * 40})
@example({"a": " x\ny"})
@example({"a": " kepala " + "kata yang panjang sekali " * 6 + " contoh"})
@example({"a": "x \n y"})
@example({"a": "\n\nx"})
@example({"a": "kata " * 40 + ": titik dua # bukan komentar"})
@example({"a": "'" + "x " * 90})
def test_any_value_is_read_back_as_it_was(value: dict[str, Any]) -> None:
    assert read_back(emitted(value)) == value


@given(st.dictionaries(st.sampled_from("abc"), TREES, min_size=1))
def test_what_was_read_back_is_written_in_the_same_bytes(value: dict[str, Any]) -> None:
    data = emitted(value)
    assert emitted(read_back(data)) == data


def test_a_long_sentence_is_folded_and_a_formula_in_quotes_stays_so() -> None:
    sentence = "bahwa untuk contoh " * 12 + "perlu dibentuk tim"
    text = emitted({"menimbang": [sentence, "penutup", Quoted("penutup")]}).decode()
    assert max(map(len, text.splitlines())) <= 121
    assert '\n- penutup\n- "penutup"\n' in text
