"""Does somebody tell of an emergency that is going on now?

Only what is told counts: a danger that is asked about, supposed or reported ("if someone breaks
in, do police ask for papers?") is none, nor is one that is over. Rules over classes of words and
not phrases, so that words nobody foresaw still fall into place; made for both languages at once,
since residents mix them, and for the spelling of somebody in fear.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.emergency import harm, limits, menace, violence
from assistant.emergency.abuse import FOUGHT, HARMED, HARMED_BY_NOBODY_NAMED, LOST, OF_A_GAME
from assistant.emergency.clauses import LIMITING, Clause, Mode, clauses
from assistant.emergency.despair import DESPAIR, GONE, THREATENED
from assistant.emergency.peril import PERIL
from assistant.emergency.words import FORMS, NEARBY, SHORTHAND
from assistant.spelling import SHORTEST_HEARD, Awaited, is_known

# Each of them, told in a clause of now, is an emergency; an intrusion is none where it may be the
# authorities', and calling 911 would be no help.
_DANGERS = (
    violence.VIOLENCE,
    violence.WEAPON,
    harm.FIRE,
    harm.MEDICAL,
    harm.ACCIDENT,
    harm.PLEA,
    menace.MENACE,
    PERIL,
    DESPAIR,
)
_INTRUSIONS = (violence.INTRUSION, menace.PROWLING)


def in_progress(text: str) -> bool:
    """Whether a text tells of an emergency that is going on; nothing of it is kept."""
    read = clauses(text, _spelled)
    whole = f" {' '.join(one.text.strip() for one in read)} "
    past = limits.PAST.search(whole) is not None
    if limits.JOKING.search(whole):
        return False
    if not past and (GONE.search(whole) or menace.CONDITIONAL.search(whole)):
        return True
    told = [one.text for one in read if one.mode is Mode.TOLD]
    # Clauses also together: "he has my daughter" and "a knife".
    together = [f" {' '.join(one.strip() for one in told)} "] if len(told) > 1 else []
    # "My neighbor has a gun, is that legal?" asks about the gun.
    owned = any(limits.LAWFUL.search(one.text) for one in read)
    if any(_is_danger(one, owned=owned) for one in (*told, *together)):
        return True
    if any(_is_oneself_now(one) for one in read):
        return True
    asks = len(told) < len(read) or any(limits.WISH.search(one) for one in told)
    gone = any(limits.PAST.search(one.text) for one in read)
    now = any(limits.NOW.search(one) for one in told)
    return any(map(_has_just_ended, told)) and (now or not (asks or gone))


def speaks_against(text: str) -> bool:
    """Whether the words themselves say that nothing is going on, however much it sounds like it.

    It is supposed, reported or over, what happens to everybody or every day, a manner of speaking,
    or about the authorities and a call to them.
    """
    read = clauses(text, _spelled)
    whole = f" {' '.join(one.text.strip() for one in read)} "
    told = [one.text for one in read if one.mode is Mode.TOLD and one.text.split()[1:]]
    if not told or limits.JOKING.search(whole) or limits.HARMLESS.search(whole):
        return True
    if limits.GENERIC.search(whole) or limits.IN_GENERAL.search(whole):
        return True
    if limits.CALLED.search(whole) and len(told) < len(read):
        return True
    if limits.MIGRA.search(whole) or any(limits.WISH.search(one) for one in told):
        return True
    if limits.LAWFUL.search(whole) and violence.ARMED.search(whole):
        return True
    now = any(limits.NOW.search(one) for one in told)
    return not now and bool(limits.PAST.search(whole) or limits.USUAL.search(whole))


def tells_of_harm(text: str) -> bool:
    """Whether somebody tells, or supposes, that a person hurts or has hurt one of his or hers.

    In any tense: who is beaten every week may be in danger today, and asks of something else.
    """
    said = _all_said(text)
    played = OF_A_GAME.search(said) is not None
    if played:
        said = LOST.sub(" ~ ", said)
    if HARMED.search(said) or HARMED_BY_NOBODY_NAMED.search(said):
        return True
    return not played and FOUGHT.search(said) is not None


def tells_of_despair(text: str) -> bool:
    """Whether somebody who is told of wants to die or to harm himself or herself.

    Not so one whom another wants to kill, unless despair is told of beside that.
    """
    said = THREATENED.sub(" ~ ", _all_said(text))
    return DESPAIR.search(said) is not None or GONE.search(said) is not None


def _all_said(text: str) -> str:
    """The words of all clauses, however they are meant, less expressions that mean no danger."""
    return _plain(f" {' '.join(one.text.strip() for one in clauses(text, _spelled))} ")


def _is_danger(clause: str, *, owned: bool = False) -> bool:
    """Whether a clause that is told speaks of a danger of now.

    Of a weapon that somebody lawfully owns, it is none that he or she has it.
    """
    words = _plain(clause)
    now = limits.NOW.search(clause) is not None
    if not now and limits.PAST.search(clause):
        return False
    if not now and limits.USUAL.search(clause):
        # Who thinks of it every day is in danger today.
        return DESPAIR.search(words) is not None
    if limits.GENERIC.search(words) or (not now and limits.IN_GENERAL.search(words)):
        return False
    if any(pattern.search(words) for pattern in _DANGERS):
        return True
    if not owned and violence.ARMED.search(words):
        return True
    intruded = any(pattern.search(words) for pattern in _INTRUSIONS)
    return intruded and not limits.AUTHORITY.search(words)


def _has_just_ended(clause: str) -> bool:
    """Whether a clause that is told speaks of something that has happened, nobody says when."""
    words = _plain(clause)
    if limits.PAST.search(clause) or limits.GENERIC.search(words):
        return False
    return limits.ENDED.search(words) is not None


def _is_oneself_now(clause: Clause) -> bool:
    """Whether the supposition is none: "can I call if he is beating me right now"."""
    if clause.mode is not Mode.SUPPOSED or not limits.RIGHT_NOW.search(clause.text):
        return False
    return limits.OF_ONESELF.search(clause.text) is not None and _is_danger(clause.text)


def _plain(clause: str) -> str:
    """A clause less the expressions that speak of danger and mean something else."""
    return limits.HARMLESS.sub(" ~ ", clause)


# ---- Spelling --------------------------------------------------------------------------------

_LITERAL = re.compile(r"(?<![\\\w])[a-z]{4,}(?![\w*])")
_WITH_PRONOUNS = re.compile(
    r"(?P<verb>\w{2,}(?:ando|iendo|yendo|ar|er|ir|en|an))(?P<one>me|te|se|nos)??"
    r"(?P<two>lo|la|le|los|las|les|me|nos|se)"
)


@lru_cache(maxsize=1)
def _awaited() -> Awaited:
    """Every word that a pattern knows: any of them may be meant by a slip of the finger."""
    dangers = (
        *_DANGERS,
        GONE,
        menace.CONDITIONAL,
        violence.ARMED,
        *_INTRUSIONS,
        limits.ENDED,
        limits.NOW,
    )
    none = (limits.HARMLESS, limits.PAST, limits.USUAL, limits.GENERIC, limits.WISH, *LIMITING)
    bare = [re.sub(r"\\[bw]", " ", one.pattern) for one in (*dangers, *none)]
    return Awaited(word for one in (*bare, NEARBY, FORMS) for word in _LITERAL.findall(one))


def _spelled(words: Sequence[str]) -> list[str]:
    """The words that are meant by folded words as they are typed."""
    meant = (part for word in words for part in SHORTHAND.get(word, word).split())
    return [part for word in meant for part in _mended(word)]


def _mended(word: str) -> list[str]:
    """One word in the spelling of the patterns, with its Spanish pronouns split off."""
    awaited = _awaited()
    if word in awaited or len(word) < SHORTEST_HEARD:
        return [word]
    split = _WITH_PRONOUNS.fullmatch(word)
    pronouns = list(filter(None, (split["one"], split["two"]))) if split else []
    verb = split["verb"] if split else ""
    if split and (heard := verb if verb in awaited else awaited.heard(verb)):
        return [heard, *pronouns]
    if is_known(word):
        return [word]
    if meant := awaited.meant_by(word):
        return [meant]
    if split and (meant := awaited.meant_by(verb)):
        return [meant, *pronouns]
    return [word]
