"""Every error that the index subsystem raises.

IndexingError
├── CorpusError            the corpus folder or its defaults cannot be read
├── EmbeddingError         the embedding model cannot be loaded or run
├── LexiconError           the translation table or the counts of words cannot be loaded
├── LikenessError          what an emergency sounds like cannot be loaded
├── SettingsError          a setting has an impossible value
└── ReleaseError           a release cannot be built, published or opened
    ├── BusyError              another build is running
    ├── NoReleaseError         nothing is published yet
    ├── NothingBuiltError      a build found nothing that it could index
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
    """The translation table or the counts of words cannot be loaded."""


class AnswersError(IndexingError):
    """The cross-encoder cannot be loaded or run."""


class LikenessError(IndexingError):
    """What an emergency sounds like cannot be loaded."""


class SettingsError(IndexingError):
    """A setting has an impossible value."""


class ReleaseError(IndexingError):
    """A release cannot be built, published or opened."""


class BusyError(ReleaseError):
    """Another build is running in the same index folder."""


class NoReleaseError(ReleaseError):
    """Nothing is published yet."""


class NothingBuiltError(ReleaseError):
    """A build found nothing that it could index; ``problems`` names the bad files."""

    def __init__(self, message: str, problems: tuple[object, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


class ManifestMismatchError(ReleaseError):
    """The release was built with other settings than the ones in use."""
