"""What a text counts as: folding, words, codes, stop words, stems."""

from __future__ import annotations

import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.cognates import cognate_key
from index.statement import LANGUAGES, Language
from index.terms import fold, is_code, is_stop_word, term, terms, word_terms, words

SPANISH = st.text(alphabet="abcdeghilmnorstuvyáéíóúüñ ¿?.,-'0123456789ABCÑÁ", max_size=60)


def test_folding_takes_case_and_accents() -> None:
    assert fold("¿Qué INMIGRACIÓN, Peña?") == "¿que inmigracion, pena?"
    assert fold(unicodedata.normalize("NFD", "Policía")) == "policia"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Item 24-031", ["item", "24-031"]),
        ("Form I\u20119 (H-1B)", ["form", "i-9", "h-1b"]),
        ("call 9-1-1 or 911", ["call", "9-1-1", "or", "911"]),
        ("$1,200.50 or 1.200,50", ["1200.50", "or", "1200,50"]),
        ("a long-term lease and/or sale", ["a", "long", "term", "lease", "and", "or", "sale"]),
        ("the Mayor\u2019s order; it doesn't", ["the", "mayor", "order", "it", "doesnt"]),
        ("at 10:30 p.m.", ["at", "10:30", "pm"]),
        ("EE. UU. y EE.UU.", ["eeuu", "y", "eeuu"]),
        ("", []),
    ],
)
def test_words_keep_codes_whole_and_part_the_rest(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_the_country_is_no_stop_word_but_the_pronoun_is() -> None:
    assert terms("They protect us in the US and the U.S.", "en") == ["protect", "usa", "usa"]
    assert terms("CONTACT US", "en") == ["contact"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("one", "other"),
    [("W-2", "W2"), ("9-1-1", "911"), ("1,200", "1.200"), ("3,5", "3.5"), ("I-9", "i9")],
)
def test_ways_to_write_a_code_are_one_term(one: str, other: str, language: Language) -> None:
    assert terms(one, language) == terms(other, language)
    assert len(terms(one, language)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_code_is_found_by_its_longer_parts(language: Language) -> None:
    assert word_terms("2017-2018", language) == ["20172018", "2017", "2018"]
    assert word_terms("24-031", language) == ["24031", "24", "031"]
    assert word_terms("3.5", language) == ["3.5"]


def test_stop_words_have_no_term_and_matter_does() -> None:
    assert terms("What did the police say about it?", "en") == ["polic", "say"]
    assert terms("¿Qué dijo la policía sobre esto?", "es") == ["dij", "polici"]
    assert is_stop_word("the", "en")
    assert not is_stop_word("the", "es")
    assert not is_stop_word("estado", "es"), "the state, not only the participle"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("policía", "policias"),
        ("año", "años"),
        ("obra", "obras"),
        ("juez", "jueces"),
        ("escuela", "escuelas"),
        ("detener", "detenerlo"),
        ("ley", "leyes"),
    ],
)
def test_spanish_forms_share_a_term(one: str, other: str) -> None:
    assert terms(one, "es") == terms(other, "es") != []


def test_months_and_days_keep_their_last_letter() -> None:
    assert term("mes", "es") == "mes"
    assert term("pais", "es") == "pais"


@given(SPANISH, st.sampled_from(LANGUAGES))
def test_accents_and_case_never_matter(text: str, language: Language) -> None:
    plain = terms(text.translate(str.maketrans("áéíóúüñÑÁ", "aeiouunNA")), language)
    assert terms(text, language) == plain


@given(st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_any_text_has_clean_terms(text: str, language: Language) -> None:
    for found in terms(text, language):
        assert found
        assert not any(c.isspace() for c in found)
    for word in words(text):
        assert is_code(word) or word.isalpha() or not word.isascii()


def test_threads_get_the_same_stems() -> None:
    some = [f"{stem}aciones{i}" for stem in ("oper", "inform", "deport") for i in "abcdef"] * 40
    alone = [term(word, "es") for word in some]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda word: term(word, "es"), some)) == alone


@pytest.mark.parametrize(
    ("english", "spanish"),
    [("luther", "lutero"), ("huguenots", "hugonotes"), ("stephens", "estefanos")],
)
def test_cognate_keys_meet(english: str, spanish: str) -> None:
    assert cognate_key(english) == cognate_key(spanish) is not None


@pytest.mark.parametrize("word", ["pena", "aeiou", "audio"])
def test_little_words_have_no_cognate_key(word: str) -> None:
    assert cognate_key(word) is None
