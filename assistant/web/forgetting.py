"""What Gradio would remember or print of its visitors, and is kept from."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from gradio import queueing, route_utils, routes
from gradio.state_holder import SessionState, StateHolder

if TYPE_CHECKING:
    import gradio as gr
    from fastapi import FastAPI

logger = logging.getLogger(__name__)


def forget_visitors(application: FastAPI, blocks: gr.Blocks) -> None:
    """Let a mounted Gradio application remember no session and print no input."""
    holder = Forgetful()  # type: ignore[no-untyped-call]
    holder.set_blocks(blocks)
    application.state_holder = holder  # type: ignore[attr-defined]
    for module in (queueing, route_utils, routes):
        module.traceback = Tersely()  # type: ignore[attr-defined]
    queueing.print = Tersely.print_exc  # type: ignore[attr-defined]


class Forgetful(StateHolder):
    """Sessions that Gradio forgets at once.

    Gradio keeps the latest value of every component of each session in memory, for its deep
    links: here that would be the conversation. No component of ours needs it.
    """

    def __getitem__(self, session_id: str) -> SessionState:
        """A new session, whoever asks."""
        return SessionState(self.blocks)

    def __contains__(self, session_id: str) -> bool:
        """No session is known."""
        return False


class Tersely:
    """Stands where Gradio's modules have ``traceback``.

    The messages of Gradio's errors repeat what was typed ("Received inputs: …").
    """

    @staticmethod
    def print_exc(*_: object) -> None:
        """Log where the error being handled came from, without its message."""
        if error := sys.exc_info()[1]:
            logger.error("A request failed: %s", where(error))


def where(error: BaseException) -> str:
    """Type and place of an error: its message could hold what a visitor wrote."""
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    file = place.tb_frame.f_code.co_filename if place else "?"
    return f"{type(error).__name__} at {file}:{place.tb_lineno if place else 0}"
