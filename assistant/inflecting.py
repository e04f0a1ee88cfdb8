"""Written forms of a word, so that lists of everyday words need not spell out each of them.

An entry is a word, or a word with a mark for how it goes on, all folded:

- ``gripe/s/d``: the word, and the word with each of the endings;
- ``hassl~e``: an English regular verb in e (hassle, hassles, hassled, hassling), ``arrest~``
  one that takes its endings as they are;
- ``decomis~ar``, ``coj~er``, ``sub~ir``: a Spanish regular verb, with its pronouns at the end;
- ``chamac~o``: a Spanish noun or adjective in o and a, singular and plural.
"""

from __future__ import annotations

from collections.abc import Iterator

_AR = "ar a as an o amos e es en aste aron ado ada ados adas ando aba aban ara aran aria arian"
_ER = "er e es en o emos a as an i io iste ieron ido ida idos idas iendo ia ian era eran eria erian"
_IR = "ir e es en o imos a as an i io iste ieron ido ida idos idas iendo ia ian ira iran iria irian"
_PRONOUNS = "me te se le les lo los la las nos melo mela selo sela"


def _conjugated(plain: str, infinitive: str, gerund: str) -> tuple[str, ...]:
    joined = (verb + one for verb in (infinitive, gerund) for one in _PRONOUNS.split())
    return (*plain.split(), *joined)


_ENDINGS = {
    "": ("", "s", "ed", "ing"),
    "e": ("e", "es", "ed", "ing"),
    "o": ("o", "a", "os", "as"),
    "ar": _conjugated(_AR, "ar", "ando"),
    "er": _conjugated(_ER, "er", "iendo"),
    "ir": _conjugated(_IR, "ir", "iendo"),
}
# How the last letter of a stem in -ar is written before an e: saco and saque, pago and pague.
_SOFTENED = {"c": "qu", "g": "gu", "z": "c"}


def forms(entries: str) -> Iterator[str]:
    """The words of some entries, separated by white space, in each of their forms."""
    for entry in entries.split():
        if "~" in entry:
            stem, kind = entry.split("~")
            yield from (_joined(stem, ending, kind) for ending in _ENDINGS[kind])
        else:
            word, *endings = entry.split("/")
            yield word
            yield from (word + ending for ending in endings)


def _joined(stem: str, ending: str, kind: str) -> str:
    if kind == "ar" and ending.startswith("e") and stem[-1:] in _SOFTENED:
        return stem[:-1] + _SOFTENED[stem[-1]] + ending
    return stem + ending
