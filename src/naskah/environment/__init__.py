"""The one place through which the file system comes in: projects, confined reading, writing whole or not at all.

Inputs can't leave the project folder, links followed, and every file has a bound on its size before it is read.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from msgspec import Struct, field

from naskah.findings import Finding, Place, Refused
from naskah.messages import _

MAX_CONTENT_BYTES = 2 * 1024 * 1024  # a document, a profile, a kind: some 1,000 pages of text
MAX_MARKDOWN_BYTES = 1024 * 1024
MAX_YAML_BYTES = 16 * 1024 * 1024  # a table
MAX_SHEET_BYTES = 64 * 1024 * 1024
MAX_TEMPLATE_BYTES = 20 * 1024 * 1024
MAX_PICTURE_BYTES = 8 * 1024 * 1024
MAX_KEPT_CHARACTERS = 32 * 1024 * 1024

_MARKER_FILE = "naskah.toml"
_CONTENT_FOLDER = "content"
_TEMPLATES_FOLDER = "templates"
_FILE_MODE = 0o644  # the same under every umask
_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?")


def is_key(name: str) -> bool:
    """Whether `name` may name a kind or a profile: small letters, digits and hyphens, at most 64."""
    return _KEY.fullmatch(name) is not None


def is_device(name: str) -> bool:
    """Whether Windows gives `name` to a device: opening it there waits for the device."""
    return _DEVICE.fullmatch(name) is not None


class Project(Struct, frozen=True):
    """A project folder, its links resolved. Nothing outside it is read, but for the built-in templates."""

    root: Path
    unsaved: Mapping[Path, bytes] = {}  # what files are to hold, where that is not on the disk yet

    @classmethod
    def find(cls, path: Path) -> Project:
        """The project that `path` lies in: the nearest folder upwards with `naskah.toml` or `content/`."""
        start = path.resolve()
        for folder in (start, *start.parents):
            if (folder / _MARKER_FILE).is_file() or (folder / _CONTENT_FOLDER).is_dir():
                return cls(folder)
        raise Refused(
            [
                Finding(
                    "BRK001",
                    Place(path.as_posix()),
                    _("tidak ada folder proyek naskah di sini maupun di atasnya"),
                    _(
                        "jalankan dari folder yang memuat {folder}/ atau {file}, atau buat proyek dengan naskah init",
                        folder=_CONTENT_FOLDER,
                        file=_MARKER_FILE,
                    ),
                )
            ]
        )

    @property
    def content(self) -> Path:
        """The folder of the content files."""
        return self.root / _CONTENT_FOLDER

    @property
    def lembaga(self) -> Path:
        """The folder of the lembaga profiles."""
        return self.content / "lembaga"

    def inputs(self) -> tuple[Path, ...]:
        """The folders that documents are made from, as far as they are there."""
        return tuple(folder for folder in (self.content, self.root / _TEMPLATES_FOLDER) if folder.is_dir())

    def name(self, path: Path) -> str:
        """How a person is told of `path`: from the root, with forward slashes."""
        absolute = Path(os.path.abspath(path))  # noqa: PTH100 -- links are not followed in what a person is told
        if absolute.is_relative_to(self.root):
            return absolute.relative_to(self.root).as_posix()
        resolved = path.resolve()
        return (resolved.relative_to(self.root) if resolved.is_relative_to(self.root) else path).as_posix()

    def resolve(self, written: str, folder: Path, named_at: Place) -> Path:
        """The file that a content file in `folder` names as `written`; refused outside the project."""
        if "\\" in written:
            raise _refused(
                "BRK002",
                named_at,
                _('"{written}" memakai garis miring terbalik', written=written),
                _("pakai / di antara nama folder"),
            )
        if re.match(r"[A-Za-z]:", written) or written.startswith("/"):
            raise _refused(
                "BRK003",
                named_at,
                _('"{written}" bukan jalur relatif', written=written),
                _("tulis jalur dari berkas ini, misalnya lampiran/jadwal.csv"),
            )
        if not written.strip() or any(is_device(part.strip()) for part in written.split("/")):
            raise _refused(
                "BRK004",
                named_at,
                _('"{written}" tidak dapat menjadi nama berkas', written=written),
                _("beri nama lain kepada berkas itu"),
            )
        return folder / written

    def find_file(self, path: Path, named_at: Place) -> Path:
        """The file itself, links followed; a finding at `named_at` when it is none, or lies outside the project."""
        try:
            resolved = self._resolved(path)
            is_file = resolved.is_file()
        except (OSError, RuntimeError, ValueError) as fault:
            message = _('berkas "{name}" tidak dapat dibaca ({cause})', name=self.name(path), cause=fault)
            raise _refused("BRK008", named_at, message) from None
        if not resolved.is_relative_to(self.root):
            raise _refused(
                "BRK005",
                named_at,
                _('"{name}" berada di luar folder proyek', name=path.name),
                _("salin berkas itu ke dalam folder proyek"),
            )
        if not is_file:
            name = self.name(path)
            raise _refused("BRK006", named_at, _('berkas "{name}" tidak ada', name=name), _similar_name(path, name))
        return resolved

    def read(self, path: Path, limit: int, named_at: Place) -> bytes:
        """The bytes of a file of the project, at most `limit`; a finding at `named_at` says why not."""
        resolved = self.find_file(path, named_at)
        if resolved in self.unsaved:
            return self.unsaved[resolved]
        try:
            with resolved.open("rb") as file:
                data = file.read(limit + 1)
        except PermissionError:
            raise _refused(
                "BRK007",
                named_at,
                _('berkas "{name}" tidak dapat dibuka', name=self.name(path)),
                _("tutup program lain yang memakainya, lalu ulangi"),
            ) from None
        except OSError as fault:
            message = _('berkas "{name}" tidak dapat dibaca ({cause})', name=self.name(path), cause=fault)
            raise _refused("BRK008", named_at, message) from None
        if len(data) > limit:
            raise _refused(
                "BRK009",
                named_at,
                _('berkas "{name}" lebih besar dari {most} MiB', name=self.name(path), most=limit // 1024 // 1024),
                _("bagi menjadi beberapa berkas"),
            )
        return data

    def _resolved(self, path: Path) -> Path:
        """The path without links. Below the root, which has none, only what lies below it is asked."""
        absolute = os.path.abspath(path)  # noqa: PTH100 -- links are asked below, one by one
        inner = absolute.removeprefix(f"{self.root}{os.sep}")
        if inner == absolute:
            return path.resolve()
        reached = str(self.root)
        for part in Path(inner).parts:
            reached = f"{reached}{os.sep}{part}"
            if os.path.islink(reached):  # noqa: PTH114
                return path.resolve()
        return Path(absolute)

    def peek(self, path: Path, limit: int) -> bytes | None:
        """The bytes of a file that lies below the root and is no link; None when it is one, too large or unreadable."""
        try:
            if path.is_symlink() or path.stat().st_size > limit:
                return None
            with path.open("rb") as file:
                return file.read(limit)
        except OSError:
            return None

    def glance(self, folder: Path, suffixes: tuple[str, ...], limit: int) -> Iterator[tuple[Path, bytes]]:
        """The files below a folder whose names end so, with their bytes; no links, and nothing that can't be read."""
        waiting = [folder]
        while waiting:
            with contextlib.suppress(OSError), os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.name.startswith(".") or entry.is_symlink():
                        continue
                    if entry.is_dir():
                        waiting.append(Path(entry.path))
                    elif entry.name.lower().endswith(suffixes) and entry.stat().st_size <= limit:
                        with contextlib.suppress(OSError), open(entry.path, "rb") as file:  # noqa: PTH123
                            yield Path(entry.path), file.read(limit)

    def template_folder(self, kind: str) -> Path | None:
        """The folder of a kind's template: the project's own before the built-in one."""
        if not is_key(kind):
            return None
        for folder in (self.root / _TEMPLATES_FOLDER / kind, built_in_templates() / kind):
            if folder.is_dir():
                return folder
        return None

    def kinds(self) -> tuple[str, ...]:
        """The names of every kind of document that there is a template for."""
        found = {
            folder.name
            for templates in (self.root / _TEMPLATES_FOLDER, built_in_templates())
            if templates.is_dir()
            for folder in templates.iterdir()
            if is_key(folder.name) and (folder / "template.yaml").is_file()
        }
        return tuple(sorted(found))


class Recording(Project, frozen=True):
    """A project that notes the SHA-256 of every file that is read of it, by the name that messages have for it."""

    digests: dict[str, str] = field(default_factory=dict)

    def read(self, path: Path, limit: int, named_at: Place) -> bytes:
        """The bytes of a file, noted (see `Project.read`)."""
        data = super().read(path, limit, named_at)
        self.digests[self.name(path)] = sha256(data).hexdigest()
        return data


def built_in_templates() -> Path:
    """The templates that travel with naskah: in the package when installed, beside `src/` in a source checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / _TEMPLATES_FOLDER
    return installed if installed.is_dir() else package.parent.parent / _TEMPLATES_FOLDER


def read_named(path: Path, limit: int) -> bytes:
    """The bytes of a file that a person names on the command line, wherever it lies, at most `limit`.

    Raises `Refused` (BRK006, BRK007, BRK009).
    """
    place = Place(path.as_posix())
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except PermissionError:
        raise _refused(
            "BRK007", place, _("berkas ini tidak dapat dibuka"), _("tutup program lain yang memakainya, lalu ulangi")
        ) from None
    except (OSError, ValueError):
        raise _refused("BRK006", place, _("berkas ini tidak ada"), _("periksa namanya")) from None
    if len(data) > limit:
        message = _("berkas ini lebih besar dari {most} MiB", most=limit // 1024 // 1024)
        raise _refused("BRK009", place, message, _("bagi menjadi beberapa berkas"))
    return data


def write_atomically(path: Path, data: bytes) -> None:
    """Makes `path` hold `data`, or leaves everything as it was: no half file, and nothing left over.

    Raises `Refused`: BRK010 when another program holds the file open, SYS001 when the disk is full or not writable.
    """
    import tempfile

    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".naskah-", suffix=".tmp", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_FILE_MODE)
        temporary.replace(path)
        temporary = None
    except PermissionError:
        if path.exists() and os.access(path.parent, os.W_OK):
            raise _refused(
                "BRK010",
                Place(path.as_posix()),
                _("berkas sedang terbuka di program lain"),
                _("tutup berkas itu (misalnya di Word), lalu ulangi"),
            ) from None
        raise _refused(
            "SYS001",
            Place(path.as_posix()),
            _("folder ini tidak boleh ditulisi"),
            _("pilih folder lain dengan --out"),
        ) from None
    except OSError as fault:
        message = _("berkas tidak dapat ditulis ({cause})", cause=fault.strerror or fault)
        raise _refused("SYS001", Place(path.as_posix()), message) from None
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def write_all(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Writes the files in order. Raises `Refused` when one can't be written, with the others put back as they were."""
    before: dict[Path, bytes | None] = {}
    try:
        for path, data in files.items():
            old = path.read_bytes() if path.is_file() else None
            write_atomically(path, data)
            before[path] = old
    except Refused:
        for path, old in before.items():
            if old is None:
                path.unlink(missing_ok=True)
            else:
                write_atomically(path, old)
        raise
    return tuple(files)


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """No search for cyclic garbage meanwhile.

    What a document is made of lives until it is made; to look through all of it again with every so many new values
    makes time grow faster than rows.
    """
    import gc

    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def kept(purpose: str, question: str, answer: Callable[[str], str]) -> str:
    """`answer(question)`, taken from the user's cache folder where an earlier run has left it there.

    An answer must depend on its purpose and question alone, so a purpose names the version of what answers. A cache
    that can't be read or written is as good as none.
    """
    import hashlib

    from platformdirs import user_cache_path

    key = hashlib.sha256(question.encode("utf-8")).hexdigest()
    file = user_cache_path("naskah", appauthor=False) / purpose / f"{key}.txt"
    try:
        with file.open(encoding="utf-8", newline="") as known:
            return known.read(MAX_KEPT_CHARACTERS)
    except (OSError, ValueError):
        found = answer(question)
    with contextlib.suppress(Refused, OSError):
        write_atomically(file, found.encode("utf-8"))
    return found


def _similar_name(path: Path, name: str) -> str:
    import difflib

    try:
        names = [entry.name for entry in path.parent.iterdir()]
    except OSError:
        return _("periksa nama folder dan berkasnya")
    near = difflib.get_close_matches(path.name, sorted(names), n=1)
    if not near:
        return _("periksa nama folder dan berkasnya")
    return _('maksud Anda "{name}"?', name=f"{name.removesuffix(path.name)}{near[0]}")


def _refused(code: str, place: Place, message: str, help_: str = "") -> Refused:
    return Refused([Finding(code, place, message, help_)])
