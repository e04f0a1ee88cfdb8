"""Among many pages on near matters: does the page that was found stand out?

Web pages tell the same matter over and over, each for other readers. One that answers is near in
meaning, tells of the matter in more than one place, and does so better than the next page. An order
or a remark tells a thing once, and is not held to that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from assistant.finding import Finding
from assistant.rereading import Reader, passage_of
from index.statement import Kind

MANY = 1_000  # passages among which pages crowd
LOOKED_AT = 25  # findings, best first
PAGES = frozenset({Kind.PAGE, Kind.FAQ})
# What each is worth; fitted on the first turns of doc2dial's development half, asked with and
# without the page.
MEANING, ODDS, GAP, NEIGHBORS = 1.5, 0.15, 1.5, 1.0
LEAST_ODDS, MOST_ODDS = -4.0, 5.0
ALONE = 0.3  # support of neighbors where a page has none
LEAST_GAP = 0.5  # where there is no other page
LINE = 2.37


def without_crowd(
    reader: Reader,
    question: str,
    found: Sequence[Finding],
    again: Sequence[Finding],
    page_of: Callable[[Finding], str],
) -> list[Finding]:
    """The findings after they were read (``again``): none of a page where the best is crowded out.

    ``found`` are the same before, best first.
    """
    best = next((one for one in again if one.verdict.answers), None)
    if best is None or best.statement.kind not in PAGES:
        return list(again)
    if _stands_out(reader, question, best, found, page_of) >= LINE:
        return list(again)
    return [
        replace(one, verdict=replace(one.verdict, fit=False))
        if one.statement.kind in PAGES
        else one
        for one in again
    ]


def _stands_out(
    reader: Reader,
    question: str,
    best: Finding,
    found: Sequence[Finding],
    page_of: Callable[[Finding], str],
) -> float:
    page, place = page_of(best), (best.statement.id, best.start)
    before = next(one for one in found if (one.statement.id, one.start) == place)
    found = found[:LOOKED_AT]
    own = sorted(
        (one.verdict.support for one in found if page_of(one) == page and one is not before),
        reverse=True,
    )
    others = [one.worth for one in found if page_of(one) != page]
    gap = before.worth - max(others) if others else LEAST_GAP
    odds = float(reader.scores(question, [passage_of(before)])[0])
    return (
        MEANING * before.verdict.dense
        + ODDS * float(np.clip(odds, LEAST_ODDS, MOST_ODDS))
        + GAP * gap
        + NEIGHBORS * (float(np.mean(own[:2])) if own else ALONE)
    )
