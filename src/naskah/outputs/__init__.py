"""Outputs: a folder of files that are ours, held by one run at a time, and the manifest that tells of them.

`shelf.Shelf` puts files in their places, `manifest.Manifest` knows what each was made from. What a line says beside its
files is for the package that makes them.
"""
