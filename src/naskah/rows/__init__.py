"""Spreadsheets of recipients: read and checked row by row, and written for people to mend or fill in."""

from naskah.rows.model import MAX_ROWS, Row, Rows
from naskah.rows.reading import read_rows
from naskah.rows.samples import sample_workbook
from naskah.rows.writing import failed_workbook, list_workbook

__all__ = ["MAX_ROWS", "Row", "Rows", "failed_workbook", "list_workbook", "read_rows", "sample_workbook"]
