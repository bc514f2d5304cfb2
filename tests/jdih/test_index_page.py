"""The page of an index in a real browser: what a person sees, finds and opens there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

import pytest

from .browser import ENTER, ENTRIES, ESCAPE, HOSTILE, LONG, OTHER, TAB, Page, archive, browsing

NEWEST_FIRST = ["", "2", "10", "7", "38/2021", "66", "67"]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A browser for the page of a made-up archive."""
    with browsing(archive(tmp_path_factory.mktemp("arsip"))) as page:
        yield page


@pytest.fixture
def page(browser: Page) -> Page:
    """That page, as it is opened."""
    return browser.open()


def test_the_page_opens_with_the_newest_first_and_nothing_to_complain_of(page: Page) -> None:
    assert page.shown()[1:] == NEWEST_FIRST[1:]
    assert page.one("html").get_attribute("lang") == "id"
    assert page.one("#jumlah").text == "7 naskah"
    assert page.complaints() == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tim", ["", "2", "7"]),
        ("naskah TIM", ["2"]),
        ("elite", ["7"]),
        ("Keputusan Nomor 10 Tahun 2024 tentang Jadwal", ["10"]),
        ("38", ["38/2021"]),
        ("38/2021", ["38/2021"]),
        ("7", ["7"]),  # not 2017, not 67
        ("2023", ["7"]),
        ("badan misal", ["7"]),
        ("1 maret 2024", ["2", "10"]),
        ("tidak ada yang begini", []),
    ],
)
def test_words_are_found_in_any_order_and_digits_begin_a_number(page: Page, words: str, found: list[str]) -> None:
    assert page.search(words) == found
    assert page.one("#jumlah").text == f"{len(found)} dari 7 naskah"
    assert page.one("#kosong").is_displayed() is not bool(found)


def test_filters_narrow_what_the_search_has_left(page: Page) -> None:
    assert page.choose("tahun", "2024") == ["2", "10"]
    assert page.choose("status", "Dicabut") == ["10"]
    assert page.search("rapat") == ["10"]
    assert page.search("tim") == []
    page.one("#hapus").click()
    assert page.shown() == NEWEST_FIRST
    assert page.choose("jenis", "Instruksi") == ["38/2021"]
    assert page.choose("jenis", "Semua") == NEWEST_FIRST
    assert page.choose("lembaga", OTHER) == ["7"]


def test_drafts_are_told_from_what_holds(page: Page) -> None:
    assert page.choose("status", "Konsep") == [""]
    assert page.one("tr:not([hidden]) td.status").text == "Konsep"


def test_each_column_sorts_up_and_then_down(page: Page) -> None:
    heads = page.all("th button")
    assert [head.text for head in heads] == ["Jenis", "Nomor", "Tahun", "Tentang", "Lembaga", "Ditetapkan", "Status"]
    for head in heads:
        ways = []
        for _ in range(2):
            head.click()
            (sorted_by,) = page.all("th[aria-sort]")
            assert sorted_by.text == head.text
            ways.append(sorted_by.get_attribute("aria-sort"))
        assert ways == ["ascending", "descending"]


def test_numbers_sort_as_numbers_and_what_is_missing_stands_last(page: Page) -> None:
    head = page.one("th.nomor button")
    head.click()
    assert page.shown() == ["2", "7", "10", "38/2021", "66", "67", ""]
    head.click()
    assert page.shown() == ["67", "66", "38/2021", "10", "7", "2", ""]


def test_every_link_leads_to_a_file_that_is_there(page: Page) -> None:
    links = [link.get_property("href") for link in page.all("a:not(.skip)")]
    assert len(links) == sum(len(entry.berkas) for entry in ENTRIES) + 2
    for link in links:
        address = urlsplit(str(link))
        assert (address.scheme, address.query, address.fragment) == ("file", "", "")
        assert Path(url2pathname(address.path)).is_file(), unquote(address.path)


def test_a_link_opens_its_file(page: Page) -> None:
    page.driver.get((page.file.parent / "index.json").as_uri())
    assert "indeks-naskah" in page.driver.page_source
    page.driver.back()
    page.one('a[href="index.json"]').click()
    assert page.driver.current_url.endswith("/build/index.json")


def test_hostile_titles_are_words_and_nothing_else(page: Page) -> None:
    titles = [title.text for title in page.all(".title")]
    assert HOSTILE in titles
    assert page.driver.title == "Indeks naskah"
    assert page.all("tbody img, tbody script") == []
    assert page.search("</script>") == ["66"]


def test_nothing_is_asked_of_a_network_and_nothing_could_be(page: Page) -> None:
    page.requests()
    page.open()
    assert {address for address in page.requests() if not address.startswith("data:")} == {page.file.as_uri()}
    refused = page.driver.execute_async_script(
        """
        const told = arguments[0], all = [];
        addEventListener("securitypolicyviolation", (event) => {
          all.push(event.effectiveDirective);
          if (all.length === 3) told(all.sort());
        });
        const add = (name, more) => document.body.append(Object.assign(document.createElement(name), more));
        add("img", { src: "http://127.0.0.1:9/x.png" });
        add("script", { textContent: "document.title = 'kena'" });
        fetch("http://127.0.0.1:9/").catch(() => {});
        """
    )
    assert refused == ["connect-src", "img-src", "script-src-elem"]
    assert page.driver.title == "Indeks naskah"
    page.complaints()


def test_a_keyboard_does_it_all_and_shows_where_it_is(page: Page) -> None:
    def seen() -> bool:
        return bool(page.ask("return getComputedStyle(document.activeElement).outlineStyle !== 'none'"))

    assert page.press(TAB).text == "Langsung ke daftar naskah"
    assert seen()
    page.press(ENTER)
    assert page.press(TAB).text == "Jenis"  # from the list's beginning, past the search
    assert seen()
    assert page.press("/").get_attribute("id") == "cari"
    assert seen()
    page.press("r", "a", "p", "a", "t")
    assert page.shown() == ["10"]
    field = page.press(ESCAPE)
    assert (field.get_attribute("id"), field.get_property("value")) == ("cari", "")
    assert page.shown() == NEWEST_FIRST
    page.press("/", "/")
    assert page.one("#cari").get_property("value") == "//"  # in a field it is a letter like any other
    page.press(ESCAPE)
    names = [page.press(TAB).get_attribute("id") for _ in range(4)]
    assert names == ["jenis", "tahun", "lembaga", "status"]
    page.press(TAB, TAB)
    assert page.press(ENTER).text == "Nomor"
    assert page.shown()[0] == "2"
    for _ in range(5):
        page.press(TAB)
    assert page.press(TAB).text == "Word"
    assert seen()


def test_a_screen_reader_is_told_of_a_table_and_of_what_is_left_of_it(page: Page) -> None:
    assert page.one("#jumlah").aria_role == "status"
    assert page.one("#daftar").aria_role == "table"
    assert page.one("#daftar").accessible_name == "Daftar naskah"
    assert {row.aria_role for row in page.all("tr")} == {"row"}
    assert {cell.aria_role for cell in page.all("td")} == {"cell"}
    assert {head.aria_role for head in page.all("th")} == {"columnheader"}
    names = [field.accessible_name for field in page.all("input, select") if field.is_displayed()]
    assert names == ["Cari", "Jenis", "Tahun", "Lembaga", "Status"]


@pytest.mark.parametrize("width", [320, 360, 599, 800, 1280, 1920])
def test_no_width_scrolls_sideways(browser: Page, width: int) -> None:
    page = browser.open(width)
    assert page.ask("return document.documentElement.scrollWidth") <= width
    right = "Math.max(...[...document.querySelectorAll('td')].map((cell) => cell.getBoundingClientRect().right))"
    assert page.ask(f"return {right}") <= width
    (title,) = (title for title in page.all(".title") if title.text == LONG)
    assert page.ask("return arguments[0].scrollWidth <= arguments[0].clientWidth", title)


def test_a_phone_shows_a_card_with_room_for_a_finger(browser: Page) -> None:
    page = browser.open(360)
    before = "return getComputedStyle(document.querySelector('td.nomor:not(:empty)'), '::before').content"
    assert page.ask(before) == '"Nomor "'
    assert page.choose("urutan", "Nomor")[0] == "2"
    for target in page.all("select, input, td.berkas li"):
        assert target.rect["height"] >= 24  # WCAG 2.2, 2.5.8
    assert not page.one(".hint").is_displayed()


CONTRASTS = """
const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
const light = (colour) => {
  const [r, g, b] = numbers(colour).map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const behind = (element) => {
  for (let each = element; each; each = each.parentElement) {
    const colour = getComputedStyle(each).backgroundColor;
    if (numbers(colour)[3] !== 0) return colour;
  }
  return "rgb(255, 255, 255)";
};
const words = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
return [...document.body.querySelectorAll("*:not(script):not(option)")].filter(words).map((element) => {
  const [a, b] = [light(getComputedStyle(element).color), light(behind(element))].sort((x, y) => y - x);
  return [(a + 0.05) / (b + 0.05), element.outerHTML.slice(0, 80)];
});
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_stands_out_from_what_is_behind_it(browser: Page, scheme: str) -> None:
    page = browser.open(scheme=scheme)
    dark = page.ask("return getComputedStyle(document.body).backgroundColor") == "rgb(21, 24, 26)"
    assert dark is (scheme == "dark")
    measured = page.ask(CONTRASTS)
    assert len(measured) > 50
    assert [where for contrast, where in measured if contrast < 4.5] == []  # WCAG AA


def test_without_scripts_it_is_a_plain_table_with_its_links(browser: Page) -> None:
    with browsing(browser.file, scripts=False) as page:
        page.open()
        assert page.shown() == NEWEST_FIRST
        assert not page.one("form").is_displayed()
        assert page.all("button:not([hidden])") == []
        page.one('a[href="keputusan/2024-2.docx"]')


def test_a_printed_list_has_no_controls(page: Page) -> None:
    page.search("tim")
    page.tell("Emulation.setEmulatedMedia", media="print")
    assert not page.one("form").is_displayed()
    assert page.one("thead").is_displayed()
    assert page.shown() == ["", "2", "7"]
    page.tell("Emulation.setEmulatedMedia", media="")
