"""Content files to typed documents: every value with its place, everything that is wrong at once."""

from naskah.content.discovery import Found, documents
from naskah.content.kinds import load_kind
from naskah.content.loading import STATUSES, Read, load, read
from naskah.content.names import names

__all__ = ["STATUSES", "Found", "Read", "documents", "load", "load_kind", "names", "read"]
