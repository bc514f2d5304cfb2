"""The version, which goes into manifests and reports."""

__version__ = "0.1.0"
