"""What staff's files promise and the assistant does not keep: one line each, with its remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from assistant.answer import AnswerStatus, Reason
from assistant.approved import (
    ApprovedAnswer,
    ApprovedQuote,
    approved_files,
    lapses,
    load_approved_file,
)
from assistant.errors import ApprovedError, AssistantError, SiteError, TopicsError
from assistant.settings import SITE_FILE, Site, load_site
from assistant.topics import TOPICS_FILE, Topic, load_topics
from assistant.versions import Versions
from index.statement import LANGUAGES, Language, Statement, Status

if TYPE_CHECKING:
    from assistant.composing import Assistant

_T = TypeVar("_T")
_LANGUAGE_NAMES: dict[Language, str] = {"en": "English", "es": "Spanish"}


def check_files(corpus_dir: Path, statements: Mapping[str, Statement]) -> list[str]:
    """What is wrong with topics, approved answers and site of a corpus; no model is needed."""
    found: list[str] = []
    topics = _read(lambda: load_topics(corpus_dir), TopicsError, found)
    site = _read(lambda: load_site(corpus_dir), SiteError, found) or Site()
    found += _site(corpus_dir / SITE_FILE, site)
    found += _topics(corpus_dir / TOPICS_FILE, topics or (), statements)
    found += _approved(corpus_dir, statements, topics)
    return found


def check_answers(assistant: Assistant) -> Iterator[str]:
    """The example questions of the site that are not answered, or not in their language."""
    path = assistant.settings.corpus_dir / SITE_FILE
    for language in LANGUAGES:
        for question in assistant.site.example_questions.of(language):
            answer = assistant.ask(question, language=language)
            if answer.reason is Reason.TOPIC_OFF:  # as staff want it: see notes_on_topics
                continue
            if answer.status is not AnswerStatus.ANSWERED:
                yield (
                    f"{path}: the example question “{question}” is not answered "
                    f"({answer.reason}). Put in a statement that answers it, or another question"
                )
            elif answer.language != language:
                yield (
                    f"{path}: the example question “{question}” stands under {language} but is "
                    f"in {_LANGUAGE_NAMES[_other(language)]}. Move it"
                )


def notes_on_topics(assistant: Assistant) -> Iterator[str]:
    """What staff should know of the topics that are off; nothing is wrong with it."""
    folder = assistant.settings.corpus_dir
    for topic in (one for one in assistant.topics.now() if one.off):
        if not topic.statements:
            yield (
                f"{folder / TOPICS_FILE}: the topic {topic.id} is off and names no statements: in "
                "other words than its phrases, its matter may still be answered. To stop that, add "
                "statements: [ID, …] to it, the ids of those that are about it"
            )
    for language in LANGUAGES:
        for question in assistant.site.example_questions.of(language):
            if assistant.ask(question, language=language).reason is Reason.TOPIC_OFF:
                yield (
                    f"{folder / SITE_FILE}: the example question “{question}” gets the message of "
                    "a topic that is off. Put another in its place if it is to stay off"
                )


def notes_on_site(corpus_dir: Path, site: Site) -> Iterator[str]:
    """What would help residents more if the site said it; nothing is wrong with it."""
    path = corpus_dir / SITE_FILE
    for name, value, otherwise in (
        ("contact", site.contact, "the department, without a name or a number"),
        ("legal_help", site.legal_help, "a lawyer in general"),
    ):
        if value.of("en") is None:
            yield (
                f"{path}: {name} is not set, so residents are told to ask {otherwise}. Put in whom "
                "they can reach, in both languages"
            )


def _read(read: Callable[[], _T], error: type[AssistantError], found: list[str]) -> _T | None:
    try:
        return read()
    except error as wrong:
        found.append(str(wrong))
        return None


def _site(path: Path, site: Site) -> Iterator[str]:
    counts = {one: len(site.example_questions.of(one)) for one in LANGUAGES}
    if len(set(counts.values())) > 1:
        yield (
            f"{path}: example_questions has {counts['en']} questions in English and "
            f"{counts['es']} in Spanish. Give the same ones in both"
        )


def _topics(
    path: Path, topics: Sequence[Topic], statements: Mapping[str, Statement]
) -> Iterator[str]:
    for topic in topics:
        for id_ in (one for one in topic.statements if one not in statements):
            yield (
                f"{path}: the topic {topic.id} names the statement {id_}, and there is none. The "
                "id is in the front matter of its file; if it is right, python -m index build"
            )


def _approved(
    corpus_dir: Path, statements: Mapping[str, Statement], topics: Sequence[Topic] | None
) -> Iterator[str]:
    """What is wrong with the approved answers; with no list of topics, none is missed there."""
    versions = Versions(statements)
    known = None if topics is None else {topic.id for topic in topics}
    seen: dict[str, Path] = {}
    for path in approved_files(corpus_dir):
        try:
            answer = load_approved_file(path)
        except ApprovedError as error:
            yield str(error)
            continue
        if answer.id in seen:
            yield f"{path}: {seen[answer.id].name} has the id {answer.id} too. Change one"
        seen[answer.id] = path
        if known is not None and answer.topic not in known:
            yield (
                f"{path}: there is no topic {answer.topic}. Use an id of {TOPICS_FILE}, or add "
                "the topic there"
            )
        yield from _lapsed(path, answer, statements)
        yield from _languages(path, answer, statements, versions)
        yield from _not_holding(path, answer, statements)


def _lapsed(
    path: Path, answer: ApprovedAnswer, statements: Mapping[str, Statement]
) -> Iterator[str]:
    for quote, reason in lapses(answer, statements):
        yield f"{path}: lapsed: {reason}. {_remedy(path, quote, statements)}"


def _remedy(path: Path, quote: ApprovedQuote, statements: Mapping[str, Statement]) -> str:
    if quote.statement not in statements:
        return "The id is in the front matter of its file; if it is right, python -m index build"
    return (
        f"Read python -m index export --id {quote.statement}, mend the quote where it is needed, "
        f"then: python -m assistant approve {path}"
    )


def _languages(
    path: Path,
    answer: ApprovedAnswer,
    statements: Mapping[str, Statement],
    versions: Versions,
) -> Iterator[str]:
    """Quotes whose statement has a twin for the other language's readers, left unquoted."""
    quoted = [statements[one.statement] for one in answer.quotes if one.statement in statements]
    for statement in _originals_once(quoted, versions):
        for language in LANGUAGES:
            twin = versions.for_reader(statement, language)
            if twin.language == language and twin.id not in {one.id for one in quoted}:
                yield (
                    f"{path}: {_LANGUAGE_NAMES[language]} is missing: {statement.id} is quoted and "
                    f"{twin.id} is not. Add its words to quotes"
                )


def _originals_once(quoted: Iterable[Statement], versions: Versions) -> list[Statement]:
    return list({versions.original_id(one): one for one in quoted}.values())


def _not_holding(
    path: Path, answer: ApprovedAnswer, statements: Mapping[str, Statement]
) -> Iterator[str]:
    for id_ in dict.fromkeys(one.statement for one in answer.quotes):
        statement = statements.get(id_)
        if statement is None or statement.status in (None, Status.IN_FORCE):
            continue
        newer = f" ({statement.superseded_by})" if statement.superseded_by else ""
        yield (
            f"{path}: {id_} is quoted and no longer in force. Quote what replaced it{newer}, or "
            "take the file away"
        )


def _other(language: Language) -> Language:
    return next(one for one in LANGUAGES if one != language)
