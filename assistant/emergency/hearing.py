"""Does a text sound like an emergency, where no rule sees one?"""

from __future__ import annotations

from assistant.emergency.recognition import speaks_against
from index.embedding import Embedder
from index.likeness import Likeness, load_likeness

LONGEST = 60  # words; the vector of a longer text tells of too many things


class Ear:
    """Hears emergencies in the vectors of one embedder; deaf where nothing was learned for it.

    Raises:
        LikenessError: what was learned cannot be read.
    """

    def __init__(self, embedder: Embedder, likeness: Likeness | None = None) -> None:
        learned = likeness or load_likeness()
        self._embedder = embedder
        self._likeness = learned if learned.digest == embedder.digest else None

    def hears(self, text: str) -> bool:
        """Whether a text sounds like an emergency, and nothing in it speaks against that.

        Raises:
            EmbeddingError: the model failed.
        """
        if self._likeness is None or not 0 < len(text.split()) <= LONGEST or speaks_against(text):
            return False
        return self._likeness.is_likely(self._embedder.encode_query(text.lower()))
