"""A worker that is healthy until a row says otherwise: what rows do to a worker, they do here in the real process."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable

from naskah.bulk import worker
from naskah.bulk.work import Task

DIES, HANGS, EATS = "Pekerja Mati", "Pekerja Macet", "Pekerja Rakus"

_HARM: dict[str, Callable[[], object]] = {
    DIES: lambda: os.kill(os.getpid(), signal.SIGKILL),
    HANGS: lambda: threading.Event().wait(),
    EATS: lambda: bytes(64 * 1024**3),
}
_letter = worker._letter


def _sick(task: Task, *rest: object) -> object:
    for name, harm in _HARM.items():
        if any(name in text for text in task.texts):
            harm()
    return _letter(task, *rest)  # type: ignore[arg-type]


worker._letter = _sick  # type: ignore[assignment]

if __name__ == "__main__":
    worker.main()
