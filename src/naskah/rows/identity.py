"""NIK and NIP: what their digits mean, and so which can't be.

NIK: region, birth (the day plus 40 for women) and a serial number, by PP 37/2007 Pasal 37. NIP: birth,
beginning of service, sex and a serial number, by Perka BKN 22/2007; in that of a PPPK, 21 stands for the month.
"""

from __future__ import annotations

import re
from datetime import date

from naskah.messages import _

NIK_DIGITS, NIP_DIGITS = 16, 18
_YEARS = range(1900, 2100)
_PPPK = 21

SOUND_NIK = re.compile(
    r"(?:1[1-9]|[2-9][0-9])[0-9]{4}(?:0[1-9]|[12][0-9]|3[01]|4[1-9]|[56][0-9]|7[01])(?:0[1-9]|1[0-2])[0-9]{6}"
)
# Not every NIP: those of people born on the last days of a month are looked at more closely.
SOUND_NIP = re.compile(
    r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|1[0-9]|2[0-8])(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2]|21)[12][0-9]{3}"
)


def nik_slip(digits: str) -> str:
    """Why 16 digits are no NIK; empty when they may be one."""
    if SOUND_NIK.fullmatch(digits):
        return ""
    region, day, month = int(digits[:2]), int(digits[6:8]), int(digits[8:10])
    if region < 11:
        return _('tidak ada provinsi berkode "{code}" (angka ke-1 dan ke-2)', code=digits[:2])
    if not (1 <= day <= 31 or 41 <= day <= 71):
        return _('tidak ada tanggal lahir "{code}" (angka ke-7 dan ke-8)', code=digits[6:8])
    return _('tidak ada bulan lahir "{code}" (angka ke-9 dan ke-10)', code=f"{month:02d}")


def nip_slip(digits: str) -> str:
    """Why 18 digits are no NIP; empty when they may be one."""
    birth, year, month, sex = digits[:8], int(digits[8:12]), int(digits[12:14]), digits[14]
    try:
        born = date(int(birth[:4]), int(birth[4:6]), int(birth[6:]))
    except ValueError:
        return _('tidak ada tanggal lahir "{code}" (angka ke-1 sampai ke-8)', code=birth)
    if born.year not in _YEARS:
        return _('tidak ada tanggal lahir "{code}" (angka ke-1 sampai ke-8)', code=birth)
    if year not in _YEARS or not (1 <= month <= 12 or month == _PPPK):
        return _('tidak ada bulan pengangkatan "{code}" (angka ke-9 sampai ke-14)', code=digits[8:14])
    if sex not in "12":
        return _('angka ke-15 harus 1 atau 2, bukan "{code}"', code=sex)
    return ""
