"""What passes between a run and its workers, and what a broken end looks like."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naskah.bulk.work import Answers, Made, Orders, Setup, Task
from naskah.findings import Finding, Place
from naskah.workers.channel import Channel
from naskah.workers.trade import Failed

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
NUMBERS = st.integers(0, 2**31)
FINDINGS = st.builds(Finding, st.just("BLK012"), st.builds(Place, TEXTS), TEXTS, TEXTS)
TASKS = st.builds(Task, NUMBERS, NUMBERS, st.lists(TEXTS).map(tuple))
ANSWERS = st.builds(Made, NUMBERS, st.dictionaries(TEXTS, TEXTS)) | st.builds(
    Failed, NUMBERS, st.lists(FINDINGS, max_size=3).map(tuple), st.booleans()
)


def sent(*values: object) -> bytes:
    """What goes over the line for these values."""
    stream = io.BytesIO()
    channel = Channel[object](io.BytesIO(), stream, object)
    for value in values:
        channel.send(value)
    return stream.getvalue()


@given(st.lists(st.lists(TASKS).map(tuple), max_size=3))
def test_tasks_arrive_as_they_were_sent(orders: list[tuple[Task, ...]]) -> None:
    channel: Channel[Orders] = Channel(io.BytesIO(sent(*orders)), io.BytesIO(), Orders)  # type: ignore[arg-type]
    assert [channel.receive() for _order in orders] == orders
    with pytest.raises(EOFError):
        channel.receive()


@given(st.lists(ANSWERS, min_size=1).map(tuple), st.data())
def test_a_message_that_was_cut_off_is_none(answers: Answers, data: st.DataObject) -> None:
    whole = sent(answers)
    part = whole[: data.draw(st.integers(0, len(whole) - 1))]
    with pytest.raises(EOFError):
        Channel[Answers](io.BytesIO(part), io.BytesIO(), Answers).receive()  # type: ignore[arg-type]
    assert Channel[Answers](io.BytesIO(whole), io.BytesIO(), Answers).receive() == answers  # type: ignore[arg-type]


def test_a_setup_is_no_list_of_tasks() -> None:
    setup = Setup((), ("docx",), "folder", "id", 1)
    channel: Channel[Orders] = Channel(io.BytesIO(sent(setup, ())), io.BytesIO(), Orders)  # type: ignore[arg-type]
    assert channel.receive() == setup
    assert channel.receive() == ()
