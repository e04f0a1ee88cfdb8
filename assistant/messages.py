"""Every string a resident reads, English and Spanish side by side.

A string is a named constant of type :class:`Text`, so that neither language can be missing;
``say`` fills in its values. Spanish is Mexican-American, plain, and says usted. The constants are
grouped by the place where they are read; keep a new one beside its neighbors.
"""

from __future__ import annotations

from dataclasses import dataclass

from index.statement import Language


@dataclass(frozen=True, slots=True)
class Text:
    """One string in both languages; ``{name}`` stands for a value.

    Raises:
        ValueError: a language is empty.
    """

    en: str
    es: str

    def __post_init__(self) -> None:
        if not self.en.strip() or not self.es.strip():
            raise ValueError("a string must be there in both languages")

    def of(self, language: Language) -> str:
        """The string in one language, its values not filled in."""
        return {"en": self.en, "es": self.es}[language]


def say(text: Text, language: Language, **values: object) -> str:
    """A string in one language with its values filled in.

    Raises:
        KeyError: a value is missing.
    """
    return text.of(language).format_map(values) if values else text.of(language)


# ---- Questions that are not searched -------------------------------------------------------

EMPTY = Text(
    en="Please type a question in words, for example: “Can the police ask about my immigration status?”",
    es="Por favor escriba una pregunta con palabras, por ejemplo: «¿La policía me puede preguntar por mi estatus migratorio?»",
)
TOO_LONG = Text(
    en="That text is too long for me. Please ask in {limit} characters or fewer.",
    es="Ese texto es demasiado largo para mí. Por favor pregunte en {limit} caracteres o menos.",
)
OTHER_LANGUAGE = Text(
    en="I can only answer questions in English or Spanish.",
    es="Solo puedo contestar preguntas en inglés o en español.",
)
