"""Long texts in one form: without comments, without more empty lines than one."""

from __future__ import annotations

import re

from naskah.content.markdown_source import without_comments

NOTHING = "<!-- -->"  # an empty file would be taken for one that somebody has forgotten to write
FILE = ".md"  # how a text ends that names a file, unless it has several lines
_EMPTY_LINES = re.compile(r"\n{3,}")


def prose(data: bytes) -> str:
    """A Markdown text that has been read without findings; no line end closes it."""
    text = without_comments(data.decode("utf-8"))
    return _EMPTY_LINES.sub("\n\n", text).strip("\n") or NOTHING


def inline(data: bytes) -> str:
    """The same as it may stand in a content file."""
    text = prose(data)
    return f"{text}\n" if text.endswith(FILE) and "\n" not in text else text
