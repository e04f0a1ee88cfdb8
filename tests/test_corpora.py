"""The words that the project ships: both corpora keep their own rules."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import frontmatter
import pytest
import yaml

from index.plain_yaml import load
from index.statement import Kind, PartialDate, Reports, SpeakerRole, Status, Translation
from index.terms import fold

if TYPE_CHECKING:
    from index.reading import Reading

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "corpus"
CITY = ROOT / "evals" / "corpora" / "sample_city"

OPENING = {
    "en": "Prepared summary of a news report: according to it, ",
    "es": "Resumen preparado a partir de una noticia: según ella, ",
}
FICTIONAL = {
    "en": "This is a fictional document made for testing.",
    "es": "Este es un documento ficticio hecho para pruebas.",
}
WITHOUT_TWIN = {
    "dog-licenses-hostile.en",
    "library-fines-2024.en",
    "mercado-dominical-2023.es",
    "reunion-vecinal-2024-04-18",
    "town-hall-2024-03-12",
}


def source_files(folder: Path) -> list[Path]:
    """Every file of a corpus that holds a statement's text."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix in {".md", ".txt", ".vtt"}
        and not path.name.startswith("README")
        and path.parent.name not in {"approved", "drafts"}
    )


def facts_and_body(path: Path) -> tuple[dict[str, Any], str]:
    """Front matter (or sidecar) and text of a source file, before any reader has seen them."""
    if path.suffix == ".md":
        post = frontmatter.load(str(path))
        return post.metadata, post.content
    sidecar = yaml.safe_load(path.with_suffix(".yaml").read_text(encoding="utf-8"))
    return sidecar, path.read_text(encoding="utf-8").strip()


def paragraphs(body: str) -> list[str]:
    return [block for block in body.split("\n\n") if not block.startswith("#")]


DIGESTS = {path.name: facts_and_body(path) for path in source_files(CORPUS)}


def read(folder: Path) -> Reading:
    """What the real reader makes of a corpus; the other tests look at the files themselves."""
    from index.reading import read_corpus

    return read_corpus(folder)


@pytest.fixture(scope="module")
def dallas() -> Reading:
    return read(CORPUS)


@pytest.fixture(scope="module")
def city() -> Reading:
    return read(CITY)


def twin_pairs(folder: Path) -> list[tuple[Path, Path]]:
    return [
        (path, path.with_name(path.name.replace(".en.", ".es.")))
        for path in source_files(folder)
        if ".en." in path.name and path.name.removesuffix(path.suffix) not in WITHOUT_TWIN
    ]


PAIRS = [*twin_pairs(CORPUS), *twin_pairs(CITY)]


def test_every_file_is_read_without_a_problem(dallas: Reading, city: Reading) -> None:
    assert [str(problem) for problem in (*dallas.problems, *city.problems)] == []
    assert {s.file for s in dallas.statements} == {
        str(path.relative_to(CORPUS)) for path in source_files(CORPUS)
    }
    assert {s.file for s in city.statements} == {
        str(path.relative_to(CITY)) for path in source_files(CITY)
    }


CHECKS: dict[str, Any] = {
    **dict.fromkeys(("id", "title", "issuer", "speaker", "date_note", "superseded_by"), str),
    **dict.fromkeys(("translation_of", "source_note"), str),
    **dict.fromkeys(("date", "effective", "status_as_of", "superseded_on"), PartialDate),
    "kind": Kind,
    "reports": Reports,
    "status": Status,
    "speaker_role": SpeakerRole,
    "translation": Translation,
    "language": {"en": "en", "es": "es"}.__getitem__,
    "source_url": {None: None}.__getitem__,
    "media_url": {None: None}.__getitem__,
    "offset_s": float,
    "speakers": lambda people: [SpeakerRole(person["role"]) for person in people.values()],
}


@pytest.mark.parametrize("path", [*source_files(CORPUS), *source_files(CITY)], ids=lambda p: p.name)
def test_facts_keep_to_the_contract(path: Path) -> None:
    facts, body = facts_and_body(path)
    for fact, value in facts.items():
        if CHECKS[fact] in (str, PartialDate):
            assert isinstance(value, str), f"{fact} must be in quotation marks"
        CHECKS[fact](value)
    assert facts["id"] == path.stem
    assert facts["title"]
    assert body
    kind = Kind(facts["kind"])
    assert "date" in facts or not kind.needs_date
    assert ("status" in facts) == ("status_as_of" in facts) == kind.has_status
    assert ("reports" in facts) == (kind == Kind.DIGEST)
    labels = set(re.findall(r"^(?:\[[\d:]+\] )?([A-Z ]+): |<v ([A-Z ]+)>", body, re.MULTILINE))
    if path.suffix != ".md":
        assert {one or other for one, other in labels} == facts["speakers"].keys()


@pytest.mark.parametrize("folder", [CORPUS, CITY], ids=["corpus", "sample_city"])
def test_ids_are_file_names_and_twins_are_prepared_or_official(folder: Path) -> None:
    for statement in read(folder).statements:
        assert statement.id == Path(statement.file).stem
        if statement.language == "es" and statement.id not in WITHOUT_TWIN:
            assert statement.translation_of == statement.id.removesuffix("es") + "en"
            expected = {Translation.PREPARED} if folder == CORPUS else set(Translation)
            assert statement.translation in expected
        else:
            assert statement.translation_of is None


@pytest.mark.parametrize(("english", "spanish"), PAIRS, ids=[pair[0].stem for pair in PAIRS])
def test_twins_tell_the_same(english: Path, spanish: Path) -> None:
    here, body = facts_and_body(english)
    there, cuerpo = facts_and_body(spanish)
    for fact in ("kind", "reports", "date", "effective", "status", "status_as_of", "superseded_on"):
        assert here.get(fact) == there.get(fact), fact
    assert (here["language"], there["language"]) == ("en", "es")
    blocks, bloques = body.split("\n\n"), cuerpo.split("\n\n")
    assert len(blocks) == len(bloques)
    for block, bloque in zip(blocks, bloques, strict=True):
        assert block.startswith("#") == bloque.startswith("#")
        assert sorted(re.findall(r"\d+(?:\.\d+)?", block)) == sorted(
            re.findall(r"\d+(?:\.\d+)?", bloque)
        ), f"figures differ: {block!r} / {bloque!r}"


@pytest.mark.parametrize("name", DIGESTS)
def test_digests_say_what_they_are(name: str) -> None:
    facts, body = DIGESTS[name]
    language = facts["language"]
    opening = OPENING[language]
    assert re.sub(r"^(NEWS REPORT|NOTICIA): ", "", body).startswith(opening)
    assert facts["kind"] == "digest"
    assert facts["reports"] in {"order", "statement", "remark", "figures", "attendee"}
    assert facts["source_url"] is None
    assert facts["source_note"].strip()
    # Beside it stands the date as the pages write it: February 20, 2024.
    assert language == "es" or not re.search(r"\d{1,2} [A-Z][a-z]+ \d{4}", facts["source_note"])
    assert not {"status", "status_as_of"} & facts.keys(), "a digest is not the order itself"
    assert not re.search(r"[\"“”«»]", body), "a digest quotes nobody"


@pytest.mark.parametrize("name", DIGESTS)
def test_nothing_to_call_click_or_visit_is_invented(name: str) -> None:
    path = next(path for path in source_files(CORPUS) if path.name == name)
    everything = path.read_text(encoding="utf-8")
    if path.suffix == ".txt":
        everything += path.with_suffix(".yaml").read_text(encoding="utf-8")
    for pattern in (
        r"https?:|www\.|\.(?:com|org|gov|net)\b|@",
        r"\d{3}[-. )]+\d{3,4}\b",
        r"\b\d+ (?:North|South|East|West|N\.|S\.|E\.|W\.)",
        r"\b(?:Street|St\.|Avenue|Ave\.|Boulevard|Calle|Avenida)\s+\d|\b[A-Z]{2} \d{5}\b",
    ):
        assert not re.search(pattern, everything), pattern


@pytest.mark.parametrize("name", DIGESTS)
def test_an_assurance_carries_its_limit_in_the_same_paragraph(name: str) -> None:
    facts, body = DIGESTS[name]
    assurances = {
        "en": {
            r"\braids\b": r"outstanding warrants?",
            r"(?:911|calling the Dallas police)": r"wanted for crimes",
            r"not report people": r"the report does not say to whom",
            r"not (?:taken part|joined) in immigration|takes no part": r"arrest .*wanted",
            r"(?:do not|not) contact (?:a person|people|anyone)": r"lawfully detained or arrested",
        },
        "es": {
            r"\bredadas\b": r"órdenes de arresto pendientes",
            r"(?:911|llamar a la policía de Dallas)": r"buscadas por delitos",
            r"no reportaría": r"la noticia no dice ante quién",
            r"no (?:ha participado|participa) en": r"buscadas? por",
            r"no contactan": r"legalmente detenid[ao] o arrestad[ao]",
        },
    }[facts["language"]]
    for paragraph in paragraphs(body):
        for assurance, limit in assurances.items():
            if re.search(assurance, paragraph) and "does not describe" not in paragraph:
                assert re.search(limit, paragraph), f"{assurance} without {limit}: {paragraph}"


def test_the_assurances_are_there() -> None:
    told = " ".join(body for facts, body in DIGESTS.values() if facts["language"] == "en")
    dicho = " ".join(body for facts, body in DIGESTS.values() if facts["language"] == "es")
    figures = ("911", "8.2%", "26%", "2017")
    for word in (*figures, "raids", "immigration enforcement", "not contact", "not report people"):
        assert word in told
    for palabra in (*figures, "redadas", "control migratorio", "no contactan", "no reportaría"):
        assert palabra in dicho


@pytest.mark.parametrize("name", DIGESTS)
def test_a_paragraph_is_short_enough_to_be_quoted_whole(name: str) -> None:
    """Else the sentence with the assurance could be shown without the sentence with its limit."""
    from assistant.cutting import WHOLE_DIGEST_WORDS

    for paragraph in paragraphs(DIGESTS[name][1]):
        assert len(paragraph.split()) <= WHOLE_DIGEST_WORDS, paragraph


def test_the_dallas_meeting_marks_who_is_who(dallas: Reading) -> None:
    for language in ("en", "es"):
        meeting = next(
            s for s in dallas.statements if s.id == f"community-meeting-2024-02-20.{language}"
        )
        roles = {(turn.speaker or "").split(",")[0]: turn.role for turn in meeting.turns}
        assert roles["Michael T. Igo"] == roles["Jaime Resendez"] == SpeakerRole.OFFICIAL
        assert {roles["Maria"], roles["Samantha"], roles["Franklin"]} == {SpeakerRole.ATTENDEE}


def test_everything_fictional_says_so(city: Reading) -> None:
    for statement in city.statements:
        assert FICTIONAL[statement.language] in statement.text, statement.id
        assert re.search(r"[Ff]ict(?:ional|icio)", statement.source_note or ""), statement.id
    for path in CITY.rglob("*.*"):
        assert re.search(r"fictional|ficticio", path.read_text(encoding="utf-8"), re.IGNORECASE)


def test_the_city_has_what_dallas_cannot_show(city: Reading) -> None:
    by_id = {statement.id: statement for statement in city.statements}
    old, new = (by_id[f"order-{number}-identity-checks.en"] for number in (112, 145))
    assert (old.status, old.superseded_by) == (Status.SUPERSEDED, new.id)
    assert old.superseded_on == new.effective
    assert new.status == Status.IN_FORCE
    assert by_id["youth-curfew.en"].status == Status.RESCINDED
    parks = [by_id[f"park-hours-{office}.en"] for office in ("parks", "police")]
    assert {s.status for s in parks} == {Status.IN_FORCE}
    assert len({s.issuer for s in parks}) == 2
    twinned = {s.translation_of for s in city.statements} | {
        s.id for s in city.statements if s.translation_of
    }
    assert by_id.keys() - twinned == WITHOUT_TWIN
    assert {s.kind for s in city.statements} == set(Kind)
    assert not any("tarabilla" in s.text for s in city.statements), "drafts are not read"


@pytest.mark.parametrize("name", ["town-hall-2024-03-12", "reunion-vecinal-2024-04-18"])
def test_meetings_know_speaker_role_and_time(city: Reading, name: str) -> None:
    meeting = next(s for s in city.statements if s.id == name)
    assert len(meeting.turns) >= 25
    assert all(turn.speaker and turn.role and turn.start_s is not None for turn in meeting.turns)
    assert set(SpeakerRole) == {turn.role for turn in meeting.turns}
    starts = [turn.start_s for turn in meeting.turns]
    assert starts == sorted(starts, key=lambda start: start or 0.0)


def test_nothing_is_reported_in_force_before_it_applies(city: Reading) -> None:
    checked = [s for s in city.statements if s.status == Status.IN_FORCE]
    assert {"order-160-night-parking.en", "order-160-night-parking.es"} <= {s.id for s in checked}
    for statement in checked:
        applies = statement.effective or statement.date
        assert applies is not None
        assert statement.status_as_of is not None
        assert not statement.status_as_of.certainly_before(applies), statement.id


def test_hostile_text_is_really_hostile() -> None:
    text = (CITY / "statements" / "dog-licenses-hostile.en.md").read_text(encoding="utf-8")
    dangers = ("<script>", "javascript:", "Ignore all previous", "\u202e", "\u200b", "\U000e0073")
    for danger in dangers:
        assert danger in text


@pytest.mark.parametrize("folder", [CORPUS, CITY], ids=["corpus", "sample_city"])
def test_site_and_topics_speak_both_languages(folder: Path) -> None:
    site = yaml.safe_load((folder / "site.yaml").read_text(encoding="utf-8"))
    topics = load((folder / "topics.yaml").read_text(encoding="utf-8"))
    for language in ("en", "es"):
        assert site["name"][language]
        assert len(site["example_questions"][language]) == 6
        for topic in topics:
            assert topic["label"][language]
            assert topic["phrases"][language]
            assert topic["message"][language]
    assert any(topic["off"] for topic in topics) == (folder == CITY)
    assert len({topic["id"] for topic in topics}) == len(topics)


ORDINARY_WORDINGS = {
    CORPUS: {
        "calling-911": (
            "Will they report me if I call the police?",
            "Are they gonna report me for calling 911?",
            "¿Me reportan si me animo a hablarle al 911?",
            "Me da miedo marcar al 911",
        ),
        "schools-churches": (
            "Could there be raids at schools?",
            "¿Habrá arrestos en iglesias?",
            "¿Van a hacer redadas en la escuela?",
        ),
        "immigration-status": (
            "Will they ask me about my immigration status?",
            "Can a cop ask me for my papers?",
            "¿Y si me preguntan el estatus?",
            "¿Me puede pedir papeles un policía?",
        ),
    },
    CITY: {
        "fireworks": (
            "May I light one firework?",
            "Are fire works allowed?",
            "¿Se pueden tronar petardos?",
            "¿Se permite la pirotecnia?",
            "¿Venden pólvora?",
        ),
        "parks": ("What are the park hours?", "¿A qué hora cierran los parques?"),
    },
}


@pytest.mark.parametrize("folder", [CORPUS, CITY], ids=["corpus", "sample_city"])
def test_topics_know_ordinary_wordings(folder: Path) -> None:
    """A topic that is switched off must not be reached by saying the same a little differently."""
    topics = {
        topic["id"]: [fold(phrase) for phrase in topic["phrases"]["en"] + topic["phrases"]["es"]]
        for topic in load((folder / "topics.yaml").read_text(encoding="utf-8"))
    }
    assert topics.keys() == ORDINARY_WORDINGS[folder].keys()
    everything = [phrase for phrases in topics.values() for phrase in phrases]
    assert len(set(everything)) == len(everything), "a phrase belongs to one topic, once"
    for topic, questions in ORDINARY_WORDINGS[folder].items():
        for question in questions:
            reached = {
                one
                for one, phrases in topics.items()
                if any(re.search(rf"\b{re.escape(p)}\b", fold(question)) for p in phrases)
            }
            assert reached == {topic}, question
