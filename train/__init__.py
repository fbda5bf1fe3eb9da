"""Training of the reader's weights; not part of the package."""
