"""An answer as HTML: every word escaped, a card where each quote stands."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from assistant import messages as m
from assistant.answer import Answer, AnswerStatus, Notice, Reason
from assistant.citing import cite
from assistant.messages import NOTICES, say
from assistant.quoting import Quote
from assistant.web import labels
from assistant.web.answers import answer_html, language_badge, notice_html, safe_url
from assistant.web.library import Library
from index.release import current
from index.statement import Kind

if TYPE_CHECKING:
    from index.settings import IndexSettings
    from index.statement import Language


@pytest.fixture(scope="module")
def library(small_index: IndexSettings) -> Library:
    return Library(current(small_index.index_dir), small_index.index_dir)


def answer_of(library: Library, statement: str, words: str, **changes: object) -> Answer:
    found = library.statements[statement]
    start = found.text.index(words)
    quote = Quote(statement, start, start + len(words), words)
    citation = cite(found, quote, 1, library.versions)
    plain = Answer(
        id="0" * 32,
        status=AnswerStatus.ANSWERED,
        reason=None,
        language="en",
        understood="When may I park?",
        text=f"From: an order:\n“{words}” [1]\nReported in force.",
        notices=(),
        approved=False,
        as_of="2024-01-01",
        release=library.release,
        citations=(citation,),
        related=(),
        contact=None,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


RULE = "No vehicle may be parked on Main Street between 10 p.m. and 5 a.m."


def plain(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


def test_the_card_stands_where_the_quote_stands(library: Library) -> None:
    shown = answer_html(answer_of(library, "parking.en", RULE), "When may I park?", library, "en")
    places = [
        shown.index(part) for part in ("From: an order:", "<blockquote", "Reported in force.")
    ]
    assert places == sorted(places)
    assert shown.count("<figure") == 1
    assert f"“{RULE}”" in plain(shown)
    assert "[1]" not in plain(shown)


def test_a_quote_that_the_text_does_not_repeat_still_has_its_card(library: Library) -> None:
    answer = answer_of(library, "parking.en", RULE, text="In other words: not at night. [1]")
    shown = answer_html(answer, "?", library, "en")
    assert shown.index("In other words") < shown.index("<figure")
    assert RULE in plain(shown)


def test_a_quote_over_several_lines_is_one_card(library: Library) -> None:
    words = "5 a.m.\n\nResidents with a permit"
    shown = answer_html(answer_of(library, "parking.en", words), "?", library, "en")
    assert shown.count("<figure") == 1
    assert "Reported in force." in shown


def test_the_link_leads_to_the_words(library: Library) -> None:
    answer = answer_of(library, "parking.en", RULE)
    shown = answer_html(answer, "?", library, "en", root="/assistant")
    (one,) = answer.citations
    assert 'href="/assistant/s/parking.en?d=' in shown
    assert f"#{one.start}-{one.end}" in shown


def test_links_to_other_hosts_open_elsewhere_and_tell_them_nothing(library: Library) -> None:
    answer = answer_of(library, "parking.en", RULE)
    (one,) = answer.citations
    official = replace(one, source_url="https://city.example/order")
    shown = answer_html(replace(answer, citations=(official,)), "?", library, "en")
    links = re.findall(r"<a [^>]*>", shown)
    outside = [link for link in links if 'href="http' in link]
    assert len(outside) == 1
    assert len(links) == 2
    for link in links:
        assert ('target="_blank"' in link) is (link in outside)
        assert ("noopener" in link) is (link in outside)


def test_notices_are_set_apart(library: Library) -> None:
    urgent = say(NOTICES[Notice.EMERGENCY], "en")
    advice = say(NOTICES[Notice.NO_LEGAL_ADVICE], "en")
    answer = answer_of(
        library,
        "parking.en",
        RULE,
        text=f"{urgent}\n\n“{RULE}” [1]\n\n{advice}",
        notices=(Notice.EMERGENCY, Notice.NO_LEGAL_ADVICE),
    )
    shown = answer_html(answer, "?", library, "en")
    assert re.search(
        r'<p class="notice urgent" data-notice="emergency">[^<]*<a [^>]*>911</a>', shown
    )
    assert shown.count('data-notice="no_legal_advice"') == 1
    assert plain(shown).count(urgent) == 1


@pytest.mark.parametrize(("language", "name"), [("en", "Call 911"), ("es", "Llamar al 911")])
def test_911_is_called_with_one_press_where_it_is_urgent_and_only_there(
    library: Library, language: Language, name: str
) -> None:
    urgent = say(NOTICES[Notice.EMERGENCY], language)
    text = f"{urgent}\n\nIt says 911: <b>"
    answer = answer_of(library, "parking.en", RULE, text=text, language=language)
    shown = answer_html(replace(answer, notices=(Notice.EMERGENCY,)), "?", library, "en")
    assert f'<a class="call" href="tel:911" aria-label="{name}">911</a>' in shown
    assert shown.count("tel:") == 1
    assert urgent in plain(shown)
    assert "It says 911: &lt;b&gt;" in shown


def test_related_contact_approval_and_what_was_understood(library: Library) -> None:
    answer = answer_of(library, "parking.en", RULE)
    related = replace(
        answer, citations=(), related=answer.citations, text="Nothing.", contact="Call 555-0100."
    )
    shown = answer_html(related, "?", library, "en")
    assert shown.index('<div class="related">') < shown.index("Call 555-0100.")
    approved = answer_html(replace(answer, approved=True), "whenn may i prak", library, "en")
    assert labels.APPROVED.en in approved
    assert "Searched as: When may I park?" in plain(approved)
    assert "Searched as" not in answer_html(answer, " when MAY  I park? ", library, "en")


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_near_only_stands_right_below_the_line_that_names_it(
    library: Library, language: Language
) -> None:
    answer = answer_of(library, "parking.en", RULE)
    title = answer.citations[0].title
    for line in (m.RELATED, m.NOT_OF_THEM):
        near = say(line, language, title=title, name="Atlantis")
        whom = say(m.ASK_ISSUER, language)
        text = f"{say(m.NOT_FOUND, language, held='it')}\n\n{near}\n\n{whom}"
        refusal = replace(
            answer, language=language, citations=(), related=answer.citations, text=text
        )
        shown = answer_html(refusal, "?", library, "en")
        between = shown[shown.index(near[:12]) : shown.index('<div class="related">')]
        assert between.count("<p") == 0
        assert shown.index("<figure") < shown.index(whom)
        assert plain(shown).count(whom) == 1


@pytest.mark.parametrize(
    ("language", "own", "other"),
    [("en", labels.COPY.en, labels.COPY.es), ("es", labels.COPY.es, labels.COPY.en)],
)
def test_what_stands_on_a_card_is_all_in_the_answers_language(
    library: Library, language: Language, own: str, other: str
) -> None:
    answer = replace(answer_of(library, "parking.en", RULE), language=language)
    for page in ("en", "es"):
        card = answer_html(answer, "?", library, page).partition("<figure")[2]  # type: ignore[arg-type]
        assert own in card
        assert other not in card
        assert "only-" not in card.partition("</figure>")[0]


def test_a_summarys_badges_that_its_opening_line_says_are_told_apart(library: Library) -> None:
    answer = answer_of(library, "parking.en", RULE)
    digest = replace(answer.citations[0], kind="digest", status=None)
    shown = answer_html(replace(answer, citations=(digest,)), "?", library, "en")
    told = re.findall(r'<li class="told">([^<]*)</li>', shown)
    assert told == [m.KINDS[Kind.DIGEST].en, m.BADGE_DIGEST.en]
    assert '<li class="told">' not in answer_html(answer, "?", library, "en")


def test_of_what_is_too_long_the_beginning_is_shown(library: Library) -> None:
    answer = answer_of(library, "parking.en", RULE, citations=(), reason=Reason.TOO_LONG)
    shown = answer_html(answer, "x" * 1001, library, "en")
    assert "x" * 200 + " …" in shown
    assert "x" * 201 not in shown
    assert "x" * 201 not in notice_html(labels.BUSY, "x" * 6000)
    whole = answer_html(replace(answer, reason=None), "x" * 1000, library, "en")
    assert "x" * 1000 in whole


def test_everything_is_escaped(library: Library) -> None:
    answer = answer_of(library, "parking.en", RULE, text="<b>x</b> & <script>", understood="<i>")
    shown = answer_html(answer, "<u>?</u>", library, "en")
    assert "<b>" not in shown
    assert "<script" not in shown
    assert "<u>" not in shown
    assert "<i>" not in shown


def test_an_answer_of_no_known_language_claims_none(library: Library) -> None:
    answer = answer_of(library, "parking.en", RULE, language="und", citations=())
    assert '<div class="answer" data-status' in answer_html(answer, "?", library, "es")


def test_a_notice_is_in_both_languages_and_never_the_same_twice() -> None:
    one, two = (notice_html(labels.BUSY, "<b>") for _ in range(2))
    assert labels.BUSY.en in one
    assert labels.BUSY.es in one
    assert "<b>" not in one
    assert one != two


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://city.example/a", True),
        ("http://city.example", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,x", False),
        ("//city.example", False),
        ("https://", False),
        ("http://[::1", False),
        ("", False),
        (None, False),
    ],
)
def test_only_links_to_the_web(url: str | None, kept: bool) -> None:
    assert (safe_url(url) is not None) is kept


def test_a_card_says_in_small_print_that_it_is_a_translation(library: Library) -> None:
    answer = answer_of(library, "parking.es", "Los residentes con permiso están exceptuados.")
    (one,) = answer.citations
    prepared = replace(one, translation="prepared")
    shown = answer_html(replace(answer, language="es", citations=(prepared,)), "?", library, "es")
    assert '<li class="made">traducción preparada</li>' in shown
    assert "en español, traducción preparada)" in shown  # what is copied leaves its page
    other = answer_html(replace(answer, citations=(prepared,)), "?", library, "en")
    assert '<li class="made">in Spanish, prepared translation</li>' in other
    original = answer_html(answer_of(library, "parking.en", RULE), "?", library, "en")
    assert '<li class="made">in English, original</li>' in original


def test_language_badges() -> None:
    assert language_badge("es", None, "en") == "in Spanish, original"
    assert language_badge("es", "prepared", "es") == "en español, traducción preparada"
