"""`python -m tools.documents 1000 --out DIR [--seed 1]`."""

from __future__ import annotations

import argparse
from pathlib import Path

from tools.documents import project

parser = argparse.ArgumentParser(description="Writes a project of made-up documents.")
parser.add_argument("count", type=int)
parser.add_argument("--out", type=Path, required=True, help="a folder that is not there yet")
parser.add_argument("--seed", type=int, default=1)
asked = parser.parse_args()
project(asked.out, asked.count, asked.seed)
