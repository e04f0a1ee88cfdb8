"""Where the line is between answering and not answering."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Calibration:
    """Where the line is between answering and not answering.

    ``support`` of a passage is ``coverage`` (the weighted share of the question's words that it
    speaks of, in [0, 1]) times ``coverage_weight`` plus ``dense_weight`` times its cosine.
    The line is drawn at ``threshold`` for a question in the passage's language and at
    ``threshold_across`` otherwise.
    ``least_coverage`` must be reached whatever the cosine is, unless a reader finds it plain. A
    name that the passage does not speak of, and that carries more than ``name_share`` of the
    question (``place_share`` where it stands for a place), is another matter.
    A name alone is no matter: of the other words, ``least_matter`` must be spoken of where they
    carry more than ``matter_share`` of the question. Where words only
    mention a place, ``least_there`` of what is asked must be told in one sentence with it.
    The line falls with the length of a question, ``for_each_word`` more than it has on average:
    the more is told, the less of it a statement repeats. ``words`` are the least that count, the
    average and the most.
    ``without_figure`` is taken off when a figure, or the like, is asked for and none is there.

    Another embedding model has another scale of cosines: then these numbers are to be found
    anew, as ``tests/assistant/test_calibration.py`` does with its questions.
    """

    coverage_weight: float = 1.0
    dense_weight: float = 1.0
    threshold: float = 0.98
    threshold_across: float = 0.93
    least_coverage: float = 0.3
    name_share: float = 0.3
    place_share: float = 0.2
    least_matter: float = 0.2
    least_there: float = 0.5
    matter_share: float = 0.3
    without_figure: float = 0.7
    for_each_word: float = 0.02
    words: tuple[int, int, int] = (5, 10, 24)

    def line(self, words: int, *, across: bool) -> float:
        """The support from which a passage answers a question of so many words."""
        least, usual, most = self.words
        drawn = self.threshold_across if across else self.threshold
        return drawn - self.for_each_word * (min(max(words, least), most) - usual)


# For excerpts from anywhere, of which we know neither the corpus nor how they were found: somebody
# has found them for their words, so that these tell less, and the nearest sentence's meaning more.
ANYWHERE = Calibration(
    coverage_weight=0.3,
    threshold=0.85,
    threshold_across=0.85,
    least_coverage=0.1,
    for_each_word=0.0,
)

# The same where each is read, too: a reader knows more of the words than how many they share.
READ_ANYWHERE = replace(ANYWHERE, coverage_weight=0.0, threshold=0.69, threshold_across=0.69)
