"""An answer on a terminal: every word of it, and nothing that steers the terminal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.printing import printed

if TYPE_CHECKING:
    from assistant.composing import Assistant


def test_tabs_stay_and_steering_characters_go(dallas: Assistant) -> None:
    answer = replace(
        dallas.ask("Can the police ask about my immigration status?"),
        text="Permit\t$45\n\x1b[31mred\x07 \u202eturned\u202c end\r",
    )
    shown = printed(answer, dallas)
    assert shown.startswith("Permit\t$45\n[31mred turned end\n")


def test_what_is_only_near_is_no_source(dallas: Assistant) -> None:
    shown = printed(dallas.ask("can the police ask me about my dog"), dallas)
    assert "Near your question, but not an answer to it\n[1] " in shown
    assert "Sources" not in shown
