"""Times and peak memory of whole processes, the best of a few runs taken in turn."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
PYTHON = sys.executable


# An installed program is compiled once; in a checkout its first run does it, unless it is told not to.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds(command: Sequence[str], ends_in: int = 0) -> float:
    """Wall time of one process, which has to end in this exit code."""
    started = time.perf_counter()
    ended = subprocess.run(command, check=False, capture_output=True, env=ENVIRONMENT, cwd=ROOT)
    taken = time.perf_counter() - started
    if ended.returncode != ends_in:
        raise RuntimeError(f"{command} ended in {ended.returncode}: {ended.stderr.decode(errors='replace')[-500:]}")
    return taken


def best_in_turn(first: Sequence[str], second: Sequence[str], runs: int = 5) -> tuple[float, float]:
    """The best times of two commands that take turns, so that both meet the same machine."""
    times = [(seconds(first), seconds(second)) for _ in range(runs)]
    return min(a for a, _ in times), min(b for _, b in times)


def inner(module: str, *arguments: str) -> tuple[float, float]:
    """Runs a benchmark module in a process of its own; it prints seconds and peak MiB of its measured part."""
    command = [PYTHON, "-m", module, *arguments]
    out = subprocess.run(command, check=True, capture_output=True, text=True, env=ENVIRONMENT, cwd=ROOT).stdout
    taken, peak = out.split()[-2:]
    return float(taken), float(peak)


def report(started: float) -> None:
    """What a benchmark module prints at its end."""
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(time.perf_counter() - started, peak)


def peak_of_tree(command: Sequence[str]) -> float:
    """The most memory that a process and all below it have held at one moment, in MiB: /proc, 50 times a second."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT, cwd=ROOT)
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, sum(map(_held, _tree(process.pid))))
        time.sleep(0.02)
    if process.returncode:
        raise RuntimeError(f"{command} ended in {process.returncode}")
    return peak


def _tree(pid: int) -> list[int]:
    found = [pid]
    for tasks in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            for child in tasks.read_text().split():
                found += _tree(int(child))
    return found


def _held(pid: int) -> float:
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    return 0.0
