"""A spelling key under which a name meets its form in the other language: Luther and Lutero.

For words that the translation table does not know: names, most of them, and learned words. What
English and Spanish spell differently by rule is made alike and the vowels are dropped; it is a
rough key, meant to be worth less than the same word.
"""

from __future__ import annotations

import re

_SHORTEST = 5  # letters of a word that has a key
_FEWEST = 3  # consonants of a key; fewer say too little
_MARK = "~"  # no term begins with it
_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        ("ph", "f"),  # Joseph, Josefa
        ("ck|qu|[kq]", "c"),
        ("^es(?=[bcdfgptlmnv])", "s"),  # Stephen, Esteban
        ("h", ""),
        ("y", "i"),
        ("w", "v"),
        ("z", "s"),
        ("[aeiou]", ""),
        (r"(.)\1+", r"\1"),
        ("s$", ""),
    )
)


def cognate_key(word: str) -> str | None:
    """The key of a folded word, as a term; None where it would say too little."""
    if len(word) < _SHORTEST:
        return None
    key = word
    for pattern, replacement in _RULES:
        key = pattern.sub(replacement, key)
    return _MARK + key if len(key) >= _FEWEST else None
