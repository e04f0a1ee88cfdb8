"""The judge, on passages of any origin and without an index."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from assistant.calibration import ANYWHERE, Calibration
from assistant.composing import Assistant
from assistant.coverage import WordMatcher
from assistant.evidence import judge
from assistant.gazetteer import Gazetteer
from assistant.judging import Judge
from assistant.verdict import Excerpt, Vector
from index.lexicon import load_lexicon
from index.statement import Language, Statement

PASSAGES = [
    Excerpt("A vendor permit costs $45 and is valid for 12 months.", "en", dense=0.6),
    Excerpt("The pool opens on 25 May and children swim free.", "en", dense=0.1),
    Excerpt("La biblioteca ya no cobra multas por libros atrasados.", "es", dense=0.1),
    Excerpt("The chief of the Dallas police spoke about schools.", "en", dense=0.5),
]


def test_words_and_meaning_tell_the_answering_passage() -> None:
    verdicts = judge("How much does a vendor permit cost?", PASSAGES, language="en")
    assert [one.answers for one in verdicts] == [True, False, False, False]
    assert verdicts[0].support == max(one.support for one in verdicts)


def test_words_are_matched_across_languages() -> None:
    with_lexicon = Judge(lexicon=load_lexicon())
    verdicts = with_lexicon.judge(
        "Does the library charge fines for books?", PASSAGES, language="en"
    )
    assert max(verdicts, key=lambda one: one.coverage) is verdicts[2]
    assert verdicts[2].coverage > 0.5
    assert Judge().judge("Does the library charge fines?", PASSAGES)[2].coverage == 0


def test_a_name_that_is_not_there_is_another_matter() -> None:
    houston = "What did the chief of the Houston police say about schools?"
    verdict = judge(houston, PASSAGES, language="en")[3]
    assert verdict.stranger == "Houston"
    assert not verdict.answers
    assert judge(houston.replace("Houston", "Dallas"), PASSAGES, language="en")[3].answers


def test_a_name_of_two_words_is_told_whole() -> None:
    question = "Did the chief of the Fort Worth police speak about schools?"
    assert judge(question, PASSAGES, language="en")[3].stranger == "Fort Worth"


@pytest.mark.parametrize(
    ("question", "stranger"),
    [
        ("what did the houston police say about schools", "houston"),
        ("what did the mayor of Dallas say about schools", "mayor"),
        ("qué dijo el alcalde de Dallas de las escuelas", "alcalde"),
        ("what did the chief of dallas police say about schools", None),
    ],
)
def test_a_city_in_small_letters_or_an_office_is_a_name_too(
    question: str, stranger: str | None
) -> None:
    verdict = Judge(lexicon=load_lexicon()).judge(question, PASSAGES)[3]
    assert verdict.stranger == stranger
    assert verdict.answers is (stranger is None)


@pytest.mark.parametrize(
    ("question", "stranger"),
    [
        ("what did chief herrera of dallas say about schools", "chief herrera"),
        ("el jefe garcia de dallas habló de las escuelas", "jefe garcia"),
        ("what did chief igo of dallas say about schools", None),
        ("did the chief mention schools in dallas", None),
        ("el jefe de dallas habló de las escuelas", None),
        ("el jefe prometio en dallas escuelas", None),
    ],
)
def test_a_surname_after_a_post_needs_no_capital(question: str, stranger: str | None) -> None:
    named = Excerpt("Chief Igo of the Dallas police spoke about schools.", "en", dense=0.5)
    verdict = Judge(lexicon=load_lexicon()).judge(question, [named, *PASSAGES[:3]])[0]
    assert verdict.stranger == stranger
    assert verdict.answers is (stranger is None)


def test_a_light_word_that_is_missing_says_little() -> None:
    text = Excerpt("Officers may not ask about immigration status.", "en")
    reader = Judge(idf=lambda _term, _language: 1.0)
    plain, light, heavy = (
        reader.verdict(reader.read(question, "en"), text)
        for question in (
            "officers ask immigration status",
            "officers actually ask immigration status",
            "officers telephone immigration status",
        )
    )
    assert plain.coverage > light.coverage > heavy.coverage


def test_a_figure_that_is_asked_for_must_be_there() -> None:
    calibration = Calibration(without_figure=0.25)
    given = Excerpt("Murders went down by 26 percent.", "en", dense=0.5)
    lacking = Excerpt("Murders went down by a lot.", "en", dense=0.5)
    with_figure, without = Judge(calibration=calibration).judge(
        "How much did murders go down?", [given, lacking], language="en"
    )
    assert with_figure.support == pytest.approx(without.support + 0.25)


def test_context_counts_less_than_the_words_themselves() -> None:
    inside = Excerpt("Dogs must be on a leash in the park.", "en")
    over = Excerpt("They must be on a leash.", "en", context="Dogs in the park")
    first, second = judge("dogs park", [inside, over], language="en")
    assert first.coverage > second.coverage > 0
    assert second.own_coverage == 0


def test_a_follow_up_s_own_words_count_more() -> None:
    reader = Judge()
    asked = reader.read("And in churches?", "en", background="Will there be raids in schools?")
    schools, churches = (
        reader.verdict(asked, Excerpt(text, "en"))
        for text in ("There are no raids in schools.", "Nobody is arrested in churches.")
    )
    assert churches.coverage > schools.coverage


def test_nothing_to_judge() -> None:
    assert judge("Anything?", []) == []
    (verdict,) = judge("the of and", [Excerpt("Words.", "en", dense=0.9)])
    assert not verdict.answers


def test_an_encoder_gives_the_cosines_that_are_missing() -> None:
    class Encoder:
        def __init__(self) -> None:
            self.encoded: list[str] = []

        def encode_documents(self, texts: list[str]) -> np.ndarray:
            self.encoded += texts
            return np.array([[1.0, 0.0] if "dog" in t else [0.0, 1.0] for t in texts], np.float32)

        def encode_query(self, text: str) -> np.ndarray:
            return np.array([1.0, 0.0], np.float32)

    encoder = Encoder()
    reader = Judge(encoder, idf=lambda _term, _language: 1.0)
    passages = [
        Excerpt("A dog.", "en"),
        Excerpt("A cat.", "en"),
        Excerpt("A cow.", "en", dense=0.5),
    ]
    for _ in range(2):
        dense = [one.dense for one in reader.judge("dogs?", passages)]
    assert dense == [1.0, 0.0, 0.5]
    assert encoder.encoded == ["A dog.", "A cat."]  # kept; the question is not among them


def test_whose_hearsay_it_is_says_nothing_on_what_is_asked() -> None:
    reader = Judge(idf=lambda _term, _language: 1.0)
    neighbors = Excerpt("The neighbors were content with the police.", "en")
    arrests = Excerpt("The police will not arrest anybody at the clinic.", "en")
    asked = reader.read("my neighbor heard that police arrest people at the clinic", "en")
    verdicts = [reader.verdict(asked, one) for one in (neighbors, arrests)]
    assert verdicts[1].coverage > 2 * verdicts[0].coverage


def test_a_name_alone_is_not_the_matter() -> None:
    passages = [
        Excerpt("Chief Okafor thanked the neighbors of La Loma.", "en", dense=0.9),
        Excerpt("The salary of Chief Okafor is $90,000.", "en", dense=0.9),
        Excerpt("The pool opens in May.", "en", dense=0.1),
    ]
    verdicts = judge("What salary does Chief Okafor get?", passages, language="en")
    assert [one.answers for one in verdicts] == [False, True, False]


def test_the_number_of_an_order_is_its_name() -> None:
    passages = [Excerpt("Order 145 is about identity checks of drivers.", "en", dense=0.9)]
    asked = "what does order {} say about identity checks of drivers"
    assert judge(asked.format(145), passages, language="en")[0].answers
    verdict = judge(asked.format(170), passages, language="en")[0]
    assert verdict.stranger == "order 170"
    assert not verdict.answers


def test_a_number_of_something_else_is_no_order() -> None:
    passages = [Excerpt("Over 170 million doses are ordered; order them.", "en", dense=0.9)]
    assert not judge("what does order 170 say", passages, language="en")[0].answers


def test_a_first_name_is_part_of_the_name() -> None:
    corpus = [Statement("a", "A", "Then Chief Garcia told each chief. Eddie left.", "en")]
    judge_ = Judge(lexicon=load_lexicon(), idf=lambda *_: 1.0, gazetteer=Gazetteer.of(corpus))
    asked = judge_.read("what did eddie garcia say of calls to 911", "en")
    assert asked.names.written == {"eddie": "eddie garcia", "garcia": "eddie garcia"}
    assert "park" not in judge_.read("is the park of garcia open", "en").names.written


def test_whose_words_are_asked_for_is_spoken_of() -> None:
    judge_ = Judge(idf=lambda *_: 1.0)
    asked = judge_.read("What did the chief say about raids?", "en")
    words = "There will be no raids."
    assert not judge_.verdict(asked, Excerpt(words, "en", dense=0.9)).fit
    assert judge_.verdict(asked, Excerpt(words, "en", "Chief Okafor", dense=0.9)).fit


def test_what_only_mentions_an_office_does_not_tell_what_it_did() -> None:
    judge_ = Judge(idf=lambda *_: 1.0)
    asked = judge_.read("Did the governor order raids at schools?", "en")
    by_the_way = Excerpt("Raids at schools ended. The governor was abroad.", "en", dense=0.9)
    told = Excerpt("The governor spoke. He ordered raids at all schools.", "en", dense=0.9)
    assert not judge_.verdict(asked, by_the_way).fit
    assert judge_.verdict(asked, told).fit


def test_what_is_added_to_a_question_is_told_of_its_matter() -> None:
    judge_ = Judge(idf=lambda *_: 1.0)
    asked = judge_.read(
        "And the county sheriff?", "en", background="Do the police help with deportations?"
    )
    career = Excerpt("The sheriff of the county was elected in 2016.", "en", dense=0.9)
    help_ = Excerpt("The county sheriff helps police with deportations.", "en", dense=0.9)
    assert not judge_.verdict(asked, career).fit
    assert judge_.verdict(asked, help_).fit


def test_words_that_begin_alike_are_kin() -> None:
    passages = [Excerpt("A consular card is accepted.", "en"), Excerpt("Dogs bark.", "en")]
    kin, other = judge("consulate", passages, language="en")
    assert 0 < kin.coverage < 1
    assert other.coverage == 0


def test_a_word_that_only_the_other_language_has_is_read_in_it() -> None:
    passages = [Excerpt("La escuela abre los lunes.", "es"), Excerpt("Nada.", "es")]
    mixed = Judge(lexicon=load_lexicon()).judge("school en la plaza vieja", passages, language="es")
    assert mixed[0].coverage > 0.2


class _ByFirstWord:
    """An encoder to which texts are alike that begin with the same letter."""

    def encode_documents(self, texts: Sequence[str]) -> Vector:
        return np.eye(26, dtype=np.float32)[[ord(text[0].lower()) - 97 for text in texts]]

    def encode_query(self, text: str) -> Vector:
        return self.encode_documents([text])[0]


def test_words_from_anywhere_mean_what_their_nearest_sentence_means() -> None:
    near = "Zebras live in the zoo of the town. Vendors pay forty dollars for a stand in it."
    passages = [Excerpt(near, "en"), Excerpt("Zebras live here.", "en")]
    judge_of_any = Judge(_ByFirstWord())
    assert judge_of_any.calibration == ANYWHERE
    with_it, without = judge_of_any.judge("Vendors pay what?", passages, language="en")
    assert (with_it.dense, without.dense) == (1, 0)
    assert with_it.answers
    assert not without.answers
    # A cosine that is known stays.
    given = [Excerpt(near, "en", dense=0.2)]
    assert judge_of_any.judge("Vendors pay what?", given, language="en")[0].dense == 0.2


def test_a_number_of_the_askers_own_weighs_little(city: Assistant) -> None:
    """No statement has it, and it tells of who asks."""
    answer = city.ask("My mother is 71. What does a night parking permit in La Loma cost her?")
    assert [one.statement for one in answer.citations][:1] == ["order-160-night-parking.en"]


@pytest.mark.parametrize(
    ("words", "lower"), [(2, -5), (5, -5), (10, 0), (11, 1), (24, 14), (60, 14)]
)
def test_the_line_falls_with_the_length_of_a_question(words: int, lower: int) -> None:
    line = Calibration(threshold=1.0, threshold_across=0.9, for_each_word=0.02)
    assert line.line(words, across=False) == pytest.approx(1.0 - 0.02 * lower)
    assert line.line(words, across=True) == pytest.approx(0.9 - 0.02 * lower)


def test_a_verdict_has_the_line_of_its_question() -> None:
    short, long = "permit cost?", "i sell fruit, " * 5 + "how much does a vendor permit cost"
    lines = [Judge(calibration=Calibration()).judge(one, PASSAGES)[0].line for one in (short, long)]
    assert lines[1] < lines[0]
    assert {one.line for one in judge(short, PASSAGES)} == {Calibration().line(2, across=False)}


_FAR = "The city thanks everybody who came to the hearing on parks and on the streets. " * 5


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"A vendor permit costs $45. {_FAR}", True),
        (f"Everybody needs a vendor permit. It costs $45. {_FAR}", True),
        (f"Everybody needs a vendor permit. {_FAR} A pool ticket is $3.", False),
    ],
)
def test_in_a_long_text_the_sum_is_told_of_the_matter(text: str, *, told: bool) -> None:
    (verdict,) = Judge().judge(
        "How much does a vendor permit cost?", [Excerpt(text, "en", dense=0.6)]
    )
    assert (verdict.support > 1.0) is told


def test_a_follow_up_of_a_place_asks_the_same_matter() -> None:
    judge_ = Judge(idf=lambda _term, _language: 1.0)
    asked = judge_.read(
        "And in Almond Flats?", "en", background="How long are the notes of a check kept?"
    )
    left = Excerpt("Seven officers left Lindero for Almond Flats.", "en", dense=0.9)
    kept = Excerpt("In Almond Flats the notes of a check are kept for a year.", "en", dense=0.9)
    assert not judge_.verdict(asked, left).answers
    assert judge_.verdict(asked, kept).answers


@pytest.mark.parametrize(
    ("question", "language", "word", "text"),
    [
        ("¿pueden pedirme mi permiso?", "es", "pedirme", "Los agentes pueden pedir el permiso."),
        ("tengo que identificarte", "es", "identificarte", "Hay que identificar a la persona."),
        ("¿me lo pueden quitarnoslo?", "es", "quitarnoslo", "No se puede quitar nada."),
    ],
)
def test_a_pronoun_at_the_end_of_an_infinitive_is_no_part_of_it(
    question: str, language: Language, word: str, text: str
) -> None:
    matcher = WordMatcher()
    terms = [one for one in matcher.read(question, language) if one.word == word]
    assert matcher.strengths(terms, text, language).tolist() == [1.0]


def test_what_only_puts_a_question_weighs_little() -> None:
    matcher = WordMatcher(load_lexicon(), lambda _term, _language: 4.0)
    day, meeting = matcher.read("what day was the meeting", "en")
    assert (day.word, meeting.word) == ("day", "meeting")
    assert day.weight < 0.5 * meeting.weight


def test_an_article_of_the_other_language_is_no_matter() -> None:
    read = WordMatcher(load_lexicon()).read("do cops help la migra", "en")
    assert [one.word for one in read] == ["cops", "help", "migra"]
