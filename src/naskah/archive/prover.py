"""A worker that makes documents again to compare them. `python -m naskah.archive.prover`."""

from __future__ import annotations

from naskah.archive.proving import TRADE, Prover, Setup, Task
from naskah.workers.serving import serve


def main() -> None:
    """Proves documents until there are no more."""
    serve(TRADE, Setup, Task, Prover)


if __name__ == "__main__":
    main()
