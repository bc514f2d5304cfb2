"""The archive: documents made again where something changed, and told from what lies there."""
