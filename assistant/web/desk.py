"""Where questions are handed in: who may ask now, who waits, and who is told to come back."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import anyio.to_thread
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from assistant.emergency.recognition import in_progress
from assistant.messages import URGENT, Text
from assistant.question import HISTORY_TURNS, Message
from assistant.web import labels
from assistant.web.forgetting import where
from assistant.web.limits import Full, RateLimit, Waiting, hidden, network

if TYPE_CHECKING:
    from assistant.answer import Answer
    from assistant.settings import Settings
    from assistant.web.library import Library
    from assistant.web.live import LiveAssistant

logger = logging.getLogger(__name__)

WAITS_FOR_START_S = 90.0
_LOOKS_EVERY_S = 0.05


class NotTaken(Exception):  # noqa: N818 (it is an answer, only not to the question)
    """A question that was not searched, and the sentence that says why.

    ``is_urgent``: it tells of an emergency, so 911 must be named first.
    """

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text
        self.is_urgent = False


class Desk:
    """Takes questions within the limits and answers them in threads; keeps nothing of them."""

    def __init__(self, live: LiveAssistant, settings: Settings) -> None:
        self.live = live
        per_minute, wide = settings.questions_per_minute, settings.questions_per_minute_address
        self._longest = settings.max_question_characters
        self._sessions = RateLimit(per_minute, burst=max(per_minute // 2, 1))
        self._addresses = RateLimit(wide, burst=max(wide // 4, 1))
        # More threads than cores answer no sooner: the model computes on all of them.
        self._waiting = Waiting(at_once=_cores(), most=settings.questions_waiting)

    async def ask(
        self,
        question: str,
        *,
        language: str | None,
        history: Sequence[Message],
        address: str | None,
        session: str | None,
    ) -> tuple[Answer, Library]:
        """Answer a question when its turn comes; with the statements that the answer cites.

        Raises:
            NotTaken: there are too many, or there is no assistant; its text says so, and whether
                the question tells of an emergency: no limit may swallow that.
        """
        try:
            self._admit(address, session)
            return await self._in_turn(question, language, history)
        except NotTaken as refusal:
            refusal.is_urgent = await self._is_urgent(question)
            raise

    async def _is_urgent(self, question: str) -> bool:
        """Whether it tells of an emergency: needs no release, and less time than an answer."""
        return await anyio.to_thread.run_sync(in_progress, question[: self._longest])

    async def _in_turn(
        self, question: str, language: str | None, history: Sequence[Message]
    ) -> tuple[Answer, Library]:
        try:
            with self._waiting.place() as turn:
                self.live.follow()
                if not self.live.is_ready and await self._is_urgent(question):
                    raise NotTaken(URGENT)  # at once: whoever is in danger waits for no start
                if not await self._started():
                    raise NotTaken(labels.UNAVAILABLE)
                async with turn:
                    return await anyio.to_thread.run_sync(self._answer, question, language, history)
        except Full:
            raise NotTaken(labels.BUSY) from None

    def _admit(self, address: str | None, session: str | None) -> None:
        if session and not self._sessions.allows(hidden(session)):
            raise NotTaken(labels.TOO_MANY)
        if address and not self._addresses.allows(hidden(network(address))):
            raise NotTaken(labels.TOO_MANY_HERE)

    async def _started(self) -> bool:
        until = time.monotonic() + WAITS_FOR_START_S
        while not self.live.is_ready:
            if self.live.has_failed or time.monotonic() > until:
                return False
            await asyncio.sleep(_LOOKS_EVERY_S)
        return True

    def _answer(
        self, question: str, language: str | None, history: Sequence[Message]
    ) -> tuple[Answer, Library]:
        opened = self.live.opened()
        assert opened is not None
        try:
            answer = opened.assistant.ask(question, language=language, history=history)
        except Exception as error:  # noqa: BLE001 (whatever it is, the visitor gets a sentence)
            # Its type and place alone: a message or a traceback could repeat the question.
            logger.error("A question could not be answered: %s", where(error))  # noqa: TRY400
            raise NotTaken(labels.UNAVAILABLE) from None
        return answer, opened.library


class Turn(BaseModel):
    """One message of the conversation that a page or a client sends along."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    role: Literal["user", "assistant"]
    content: Annotated[str, Field(max_length=20_000)]


_TURNS = TypeAdapter(Annotated[list[Turn], Field(max_length=200)])


def read_history(given: object) -> list[Message]:
    """The conversation so far, oldest first, the latest messages only.

    Raises:
        NotTaken: it is no conversation; what it holds is not repeated.
    """
    try:
        turns = _TURNS.validate_python(given or [])
    except ValidationError:
        raise NotTaken(labels.BAD_REQUEST) from None
    return [Message(turn.role, turn.content) for turn in turns[-HISTORY_TURNS:]]


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
