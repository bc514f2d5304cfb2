"""Spreadsheets of recipients: read and checked row by row, and written for people to mend or fill in."""

from naskah.rows.model import MAX_ROWS, Row, Rows
from naskah.rows.reading import read_rows

__all__ = ["MAX_ROWS", "Row", "Rows", "read_rows"]
