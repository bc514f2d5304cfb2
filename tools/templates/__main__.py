"""Writes every built-in template."""

from tools.templates import LOOKS, make

for kind in LOOKS:
    print(make(kind))
