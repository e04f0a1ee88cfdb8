"""Questions stay on this machine: every dependency's reporting home is switched off here.

LangChain decides at each call whether to send what it sees to LangSmith: a context variable
first, then a process-wide switch, and only then the environment
(``langsmith.utils.tracing_is_enabled``). So the process-wide switch beats whatever
``LANGSMITH_TRACING`` or ``LANGCHAIN_TRACING_V2`` say, and the context variable beats a trace
that a caller has begun.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

_OFF = {
    "ANONYMIZED_TELEMETRY": "False",
    "DO_NOT_TRACK": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "LANGCHAIN_TRACING_V2": "false",
    "LANGSMITH_TRACING": "false",
    "LANGSMITH_TRACING_V2": "false",
}
# With one of these set langchain-core raises instead of answering: they ask for a tracer that
# no longer exists.
_REFUSED = ("LANGCHAIN_TRACING", "LANGCHAIN_HANDLER")


def stay_offline() -> None:
    """Let Hugging Face libraries read local files only; call it before they are imported."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["TRANSFORMERS_OFFLINE"] = "1"


def silence_telemetry() -> None:
    """Switch off what dependencies would report home, for the whole process."""
    os.environ.update(_OFF)
    for name in _REFUSED:
        os.environ.pop(name, None)


def stop_tracing() -> None:
    """Switch LangSmith tracing off for the whole process, whatever the environment says."""
    silence_telemetry()
    import langsmith

    langsmith.configure(enabled=False)


@contextmanager
def untraced() -> Iterator[None]:
    """Nothing inside is traced, not even within a trace that the caller began."""
    from langchain_core.tracers.context import tracing_v2_callback_var
    from langsmith.run_helpers import tracing_context

    stop_tracing()
    token = tracing_v2_callback_var.set(None)
    try:
        with tracing_context(enabled=False, parent=False):
            yield
    finally:
        tracing_v2_callback_var.reset(token)
