"""A real browser without a window, and the page of a made-up archive in it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from reading import absent
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select

from naskah.jdih.entry import Entry, File
from naskah.jdih.index import write_index

HOSTILE = "</script><script>document.title='kena'</script>\"'><img src=x onerror=alert(1)> & ]]>"
LONG = "Pertanggungjawaban" * 6
OFFICE, OTHER = "Dinas Contoh Kabupaten Rekaan", "Badan Misal Kabupaten Rekaan"


def entry(
    number: str,
    year: int,
    about: str,
    *,
    office: str = OFFICE,
    kind: str = "Keputusan",
    status: str = "",
    scan: str = "",
) -> Entry:
    """A made-up document with a Word file, dated the first of March; without a number it is a draft."""
    name = f"{kind.lower()}/{year}-{number or 'konsep'}"
    files = [File("tertanda", scan, 2_340_000)] if scan else []
    return Entry(
        naskah=f"content/{name}.yaml", konsep=not number, tipe_dokumen=kind, jenis=kind, singkatan_jenis="",
        nomor=number, tahun=str(year), judul=f"{kind} {office} Nomor {number} Tahun {year} tentang {about}",
        tentang=about, lembaga=office, teu=office, tanggal_penetapan=date(year, 3, 1), tempat_penetapan="Kota Rekaan",
        tanggal_pengundangan=None, penandatangan=None, sumber="", subjek=("REKAAN",), bidang_hukum="",
        bahasa="Indonesia", lokasi="", pemrakarsa="", status=status, keterangan_status="",
        abstrak=(), catatan=(), akn="", halaman=3, berkas=(*files, File("docx", f"{name}.docx", 9_100)),
    )  # fmt: skip


ENTRIES = (
    entry("2", 2024, "Tim Penyusun Naskah", status="berlaku"),
    entry("10", 2024, "Jadwal Rapat", status="dicabut"),
    entry("7", 2023, "Pembentukan Tim Élite", status="berlaku", office=OTHER),
    entry("38/2021", 2022, "Perjalanan Dinas Tahun 2017", kind="Instruksi", scan="../arsip #1/tanda 100%: ya?.pdf"),
    entry("", 2025, "Rancangan Tim Baru"),
    entry("66", 2021, HOSTILE),
    entry("67", 2020, LONG),
)


class Page:
    """The index as a person has it before them."""

    def __init__(self, driver: webdriver.Chrome, file: Path) -> None:
        self.driver = driver
        self.file = file

    def open(self, width: int = 1280, *, scheme: str = "light") -> Page:
        """Loads the page anew in a window of this width."""
        self.tell(
            "Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 600
        )
        self.tell("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.driver.get(self.file.as_uri())
        return self

    def tell(self, what: str, **values: Any) -> None:
        """Sets something of the window by the browser's own protocol."""
        self.driver.execute_cdp_cmd(what, values)

    def one(self, selector: str) -> WebElement:
        """The element that is meant."""
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector: str) -> list[WebElement]:
        """The elements that are meant."""
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def ask(self, script: str, *values: Any) -> Any:
        """What the browser answers."""
        return self.driver.execute_script(script, *values)

    def shown(self, column: str = "nomor") -> list[str]:
        """A column of the rows that are to be seen, from above."""
        return [row.find_element(By.CSS_SELECTOR, f"td.{column}").text for row in self.all("tbody tr:not([hidden])")]

    def search(self, words: str) -> list[str]:
        """Types words into the search; the numbers of the rows that are left."""
        field = self.one("#cari")
        field.clear()
        field.send_keys(words)
        return self.shown()

    def choose(self, name: str, choice: str) -> list[str]:
        """Chooses in a list as a person would; the numbers of the rows that are left."""
        Select(self.one(f"#{name}")).select_by_visible_text(choice)
        return self.shown()

    def press(self, *keys: str) -> WebElement:
        """Presses keys, one after the other; what has the focus then."""
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()
        return self.driver.switch_to.active_element

    def complaints(self) -> list[str]:
        """What the browser's console says."""
        return [line["message"] for line in self.driver.get_log("browser")]

    def requests(self) -> set[str]:
        """Every address that has been asked for since this was last called."""
        said = [json.loads(line["message"])["message"] for line in self.driver.get_log("performance")]
        return {each["params"]["request"]["url"] for each in said if each["method"] == "Network.requestWillBeSent"}


def archive(folder: Path) -> Path:
    """The index of these documents, with each file that it names."""
    out = folder / "build"
    for file in (file for each in ENTRIES for file in each.berkas):
        path = out / file.jalur
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"a made-up file")
    write_index(ENTRIES, out)
    return out / "index.html"


@contextmanager
def browsing(file: Path, *, scripts: bool = True) -> Iterator[Page]:
    """A browser for this file."""
    program = shutil.which("chromium") or shutil.which("google-chrome") or absent("chromium")
    driver = shutil.which("chromedriver") or absent("chromedriver")
    options = webdriver.ChromeOptions()
    options.binary_location = program
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"):
        options.add_argument(argument)
    if not scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    opened = webdriver.Chrome(options=options, service=Service(driver))
    try:
        yield Page(opened, file)
    finally:
        opened.quit()


ENTER, ESCAPE, TAB = Keys.ENTER, Keys.ESCAPE, Keys.TAB
