"""The command line: it parses words and prints; everything it does is the library's.

Exit codes: 0 done and clean; 1 something in content, data or template is wrong; 2 it could not run (usage, a missing
engine, the disk, a fault of our own); 3 done in part.
"""

from __future__ import annotations

import os
import sys

import click

from naskah import __version__
from naskah.cli.build import build
from naskah.cli.exits import COULD_NOT_RUN
from naskah.cli.pdf import pdf

HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 110}


@click.group(context_settings=HELP, invoke_without_command=False)
@click.version_option(__version__, "--version", message="naskah %(version)s", help="Tampilkan versi, lalu selesai.")
def naskah() -> None:
    """Menyusun keputusan, instruksi, peraturan, dan surat dinas dari berkas isi menjadi Word dan PDF."""


naskah.add_command(build)
naskah.add_command(pdf)


def main() -> None:
    """Runs the command line. A fault of our own ends in one sentence, never in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console of another code page shows what it can instead of stopping the work.
        getattr(stream, "reconfigure", lambda **_: None)(errors="replace")
    try:
        naskah(prog_name="naskah")
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as fault:  # the last resort: everything a person can mend is a finding
        # BaseException: what compiled code can't stand reaches us as a panic, which is no Exception.
        if os.environ.get("NASKAH_DEBUG"):
            raise
        click.echo(f"naskah: kesalahan di dalam program ({type(fault).__name__}: {fault})", err=True)
        click.echo("    Laporkan bersama berkas isinya; NASKAH_DEBUG=1 menampilkan rinciannya.", err=True)
        sys.exit(COULD_NOT_RUN)
