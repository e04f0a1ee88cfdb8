"""Every error that the index subsystem raises.

IndexingError
├── CorpusError            the corpus folder or its defaults cannot be read
├── EmbeddingError         the embedding model cannot be loaded or run
├── LexiconError           the translation table cannot be loaded
└── ReleaseError           a release cannot be built, published or opened
    ├── NoReleaseError         nothing is published yet
    └── ManifestMismatchError  the release was built with other settings
"""

from __future__ import annotations


class IndexingError(Exception):
    """Root of the tree; the message says what is wrong and what mends it."""


class CorpusError(IndexingError):
    """The corpus folder or its defaults cannot be read."""


class EmbeddingError(IndexingError):
    """The embedding model cannot be loaded or run."""


class LexiconError(IndexingError):
    """The translation table cannot be loaded."""


class ReleaseError(IndexingError):
    """A release cannot be built, published or opened."""


class NoReleaseError(ReleaseError):
    """Nothing is published yet."""


class ManifestMismatchError(ReleaseError):
    """The release was built with other settings than the ones in use."""
