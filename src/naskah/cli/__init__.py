"""The command line: it parses words and prints; everything it does is the library's.

Exit codes: 0 done and clean; 1 something in content, data or template is wrong; 2 it could not run (usage, a missing
engine, the disk, a fault of our own); 3 done in part.
"""

from __future__ import annotations

import gc
import os
import sys

import click

from naskah.cli.exits import COULD_NOT_RUN
from naskah.cli.language import choose
from naskah.messages import _

# New values after which cyclic garbage is searched for: what five hundred modules define at the start is none.
RARELY = 500_000


def main() -> None:
    """Runs the command line. A fault of our own ends in one sentence, never in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console of another code page shows what it can instead of stopping the work.
        getattr(stream, "reconfigure", lambda **_options: None)(errors="replace")
    choose(sys.argv[1:])
    gc.set_threshold(RARELY)
    from naskah.cli.group import naskah  # late: the commands say their help when they are defined

    try:
        naskah(prog_name="naskah")
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as fault:  # the last resort: everything a person can mend is a finding
        # BaseException: what compiled code can't stand reaches us as a panic, which is no Exception.
        if os.environ.get("NASKAH_DEBUG"):
            raise
        cause = f"{type(fault).__name__}: {fault}"
        click.echo(f"naskah: {_('kesalahan di dalam program ({cause})', cause=cause)}", err=True)
        click.echo(f"    {_('Laporkan bersama berkas isinya; NASKAH_DEBUG=1 menampilkan rinciannya.')}", err=True)
        sys.exit(COULD_NOT_RUN)
