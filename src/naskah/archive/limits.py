"""What documents and their workers are granted, whether they are made or made again to be compared."""

from __future__ import annotations

from naskah.workers.deadline import Deadline

ALONE = 3  # documents that are done sooner here than a worker has started
LIFE = 250  # documents for a worker: the typesetter gives no memory back before its process ends
MEMORY = 4 * 1024**3  # bytes of address space for a worker
PATIENCE = Deadline(next=600.0)  # a Lampiran of many thousand rows takes minutes on an old machine
