"""Text in a statement that is meant for a machine and not for a reader: it is never evidence."""

from __future__ import annotations

import re

from index.terms import fold

# Phrases of known prompt injections (OWASP LLM01:2025). No model here obeys text, but a resident
# would read it as an official's words.
_STEERING = re.compile(
    r"""
    \b(?:ignore|disregard|forget)\ (?:all\ |any\ )?(?:of\ )?(?:the\ |your\ )?
        (?:previous|prior|above|earlier|other)\ (?:instructions|rules|prompts?|messages)
    | \b(?:ignora|ignore|olvida|olvide)\ (?:todas\ )?(?:las\ |tus\ |sus\ )?instrucciones
    | \byou\ are\ now\ (?:an?\ |in\ )|\b(?:maintenance|developer|jailbreak)\ mode\b
    | \banswer\ (?:every|all)\ questions?\ with\b|\bresponde\ a\ todas\ las\ preguntas\ con\b
    | \breveal\ your\ (?:settings|prompt|instructions)\b|\bsystem\ prompt\b
    | ^\s*(?:system|assistant|user)\s*: | <\|\w+\|> | </(?:statement|passage|system|context)>
    | ^\s*\[\d+\]\s*(?:source|fuente|citation|cita)\s*:  # the look of an answer of ours
    | \{\{.*?\}\}|\{%.*?%\}|<script\b|javascript:|data:text/html
    """,
    re.VERBOSE | re.DOTALL,
)


def steers(text: str) -> bool:
    """Whether a text gives orders to a machine, or code, rather than telling a reader anything."""
    return _STEERING.search(fold(text)) is not None
