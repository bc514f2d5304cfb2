"""Findings in each form: what a person sees at a terminal, what a program, an editor and a forge read."""

from __future__ import annotations

import json
from typing import Any

import pytest

from naskah.findings import Finding, Place, Severity
from naskah.report import FORMS, told

TEXT = "naskah: 1\ntentang: Tim  Contoh\n"
SLIP = Finding(
    "ATR063",
    Place("content/a b.yaml", 2, 13),
    "spasi ganda",
    "cukup satu spasi",
    Severity.INFO,
    "EYD V",
    Place("content/a b.yaml", 2, 15),
    " ",
)
FAULT = Finding("SKM014", Place("content/a b.yaml", 3, 1), "tidak ada profil: 100%\nkedua", "", Severity.ERROR)
CELL = Finding("TBL009", Place("content/daftar.xlsx", detail="sel B3"), "rumus tanpa nilai", severity=Severity.WARNING)


def text_of(file: str) -> str:
    return TEXT if file == "content/a b.yaml" else ""


# --- terminal


def test_a_finding_shows_its_line_with_a_mark_below_what_is_meant() -> None:
    assert told(SLIP, text_of).split("\n") == [
        "content/a b.yaml:2:13: ATR063 catatan: spasi ganda",
        "     2 | tentang: Tim  Contoh",
        "       |             ^^",
        "    cukup satu spasi",
        "    dasar: EYD V",
    ]


def test_a_place_without_a_line_or_behind_the_end_shows_none() -> None:
    assert told(CELL, text_of) == "content/daftar.xlsx (sel B3): TBL009 peringatan: rumus tanpa nilai"
    beyond = Finding("X001", Place("content/a b.yaml", 9, 1), "di luar")
    assert told(beyond, text_of) == "content/a b.yaml:9:1: X001 galat: di luar"


@pytest.mark.parametrize("column", [1, 50, 400, 1000])
def test_a_long_line_is_cut_around_the_mark(column: int) -> None:
    line = "".join(chr(ord("a") + index % 26) for index in range(1000))
    finding = Finding("X001", Place("x", 1, column), "di sini")
    shown, mark = told(finding, lambda _: line).split("\n")[1:]
    assert len(shown) <= 115
    assert shown[mark.index("^")] == line[column - 1]


def test_letters_that_take_two_columns_move_the_mark() -> None:
    finding = Finding("X001", Place("x", 1, 3), "di sini")
    shown, mark = told(finding, lambda _: "：：a").split("\n")[1:]
    assert mark.index("^") - shown.index("：") == 4


# --- programs


def test_json_gives_every_value_under_its_own_key() -> None:
    first, second = json.loads(FORMS["json"]([SLIP, CELL]))
    assert first == {
        "code": "ATR063",
        "severity": "info",
        "message": "spasi ganda",
        "help": "cukup satu spasi",
        "source": "EYD V",
        "file": "content/a b.yaml",
        "line": 2,
        "column": 13,
        "end_line": 2,
        "end_column": 15,
        "detail": "",
        "replacement": " ",
    }
    assert (second["severity"], second["detail"], second["replacement"]) == ("warning", "sel B3", None)
    assert json.loads(FORMS["json"]([])) == []


def _sarif(*findings: Finding) -> dict[str, Any]:
    (run,) = json.loads(FORMS["sarif"](findings))["runs"]
    assert isinstance(run, dict)
    return run


def test_sarif_points_at_the_region_and_carries_the_fix() -> None:
    run = _sarif(SLIP, FAULT, CELL)
    slip, fault, cell = run["results"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["ATR063", "SKM014", "TBL009"]
    assert [result["level"] for result in (slip, fault, cell)] == ["note", "error", "warning"]
    (location,) = slip["locations"]
    region = {"startLine": 2, "startColumn": 13, "endLine": 2, "endColumn": 15}
    assert location["physicalLocation"] == {"artifactLocation": {"uri": "content/a%20b.yaml"}, "region": region}
    ((change,),) = ([artifact["replacements"][0] for artifact in fix["artifactChanges"]] for fix in slip["fixes"])
    assert change == {"deletedRegion": region, "insertedContent": {"text": " "}}
    assert "region" not in cell["locations"][0]["physicalLocation"]
    assert "fixes" not in fault


def test_each_result_of_sarif_names_its_rule_by_number_too() -> None:
    run = _sarif(SLIP, FAULT, SLIP)
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_commands_of_a_forge_are_one_line_each_whatever_the_message_holds() -> None:
    slip, fault, cell = FORMS["github"]([SLIP, FAULT, CELL]).split("\n")
    assert slip == (
        "::notice file=content/a b.yaml,line=2,col=13,endColumn=14,title=ATR063::spasi ganda (cukup satu spasi)"
    )
    assert fault.endswith("::tidak ada profil: 100%25%0Akedua")
    assert cell == "::warning file=content/daftar.xlsx,title=TBL009::rumus tanpa nilai"
