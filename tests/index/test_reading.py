"""Files to statements: each format, the facts, and every mistake named with line and remedy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from made import SMALL_CORPUS

from index.errors import CorpusError
from index.reading import Reading, read_corpus
from index.statement import Kind, Statement

MEETING = """title: Council meeting
kind: transcript
date: "2024-05-14"
language: en
offset_s: 5
speakers:
  CHIEF: {name: "Ana Paz, Chief", role: official}
  RESIDENT: {name: A resident, role: attendee}
"""
PAGE = "---\ntitle: A page\nlanguage: en\n---\n"


def one(make_corpus, text: str, name: str = "page.md", **beside: str) -> Statement:
    files = {name: text, **({Path(name).stem + ".yaml": beside["facts"]} if beside else {})}
    read = read_corpus(make_corpus(files))
    assert [str(problem) for problem in read.problems] == []
    return read.statements[0]


# Markdown


def test_markdown_is_read_as_it_is_rendered(make_corpus) -> None:
    page = one(
        make_corpus,
        PAGE + "# Rules\n\nA *very* **strict** [rule](https://a.example) &amp;\n"
        "its `code`.\\\nNew."
        "\n\n<!-- hidden -->\n\n- one\n  - deeper\n- two <b>bold</b>"
        "\n\n| a | b |\n|---|---|\n| 1 | 2 |"
        "\n\n> quoted\n\n![picture](x.png)\n",
    )
    assert page.text.split("\n\n") == [
        "Rules",
        "A very strict rule & its code.\nNew.",
        "one\ndeeper\ntwo <b>bold</b>",
        "a\tb\n1\t2",
        "quoted",
    ]
    assert [page.text[h.start : h.end] for h in page.headings] == ["Rules"]


def test_html_and_bad_links_are_text(make_corpus) -> None:
    text = "<script>alert(1)</script>\n\n[Pay](javascript:alert(1)) <a onclick='x'>here</a>"
    page = one(make_corpus, PAGE + text)
    assert "<script>alert(1)</script>" in page.text
    assert "[Pay](javascript:alert(1))" in page.text


def test_text_is_composed_and_free_of_what_nobody_sees(make_corpus) -> None:
    page = one(make_corpus, PAGE + "cafe\u0301 fr\u200bee\u202e \U000e0041t\u00ador  n\r\n")
    assert page.text == "café free tor n"


def test_letters_compose_over_what_nobody_sees_and_spaces_stay(make_corpus) -> None:
    page = one(make_corpus, PAGE + "cafe\u200b\u0301 word\x0cnext line\x85end \x07bell")
    assert page.text == "café word next line end bell"


def test_heading_paths_and_pages_of_nothing(make_corpus) -> None:
    page = one(make_corpus, PAGE + "# A\n\n## B\n\nwords\n\n## C\n\nmore\n")
    assert page.heading_path(page.text.index("words")) == ("A", "B")
    assert page.heading_path(page.text.index("more")) == ("A", "C")
    assert page.page_at(0) is None


def test_facts_of_every_form(make_corpus) -> None:
    order = one(
        make_corpus,
        "---\nid: 0145\ntitle: 1.10\nkind: order\ndate: 2017-10-05\neffective: 2018\n"
        "status: in_force\n"
        "status_as_of: '2024-02'\nlanguage: en\ntags: [a]\n---\nText.\n",
    )
    assert (order.id, order.title, order.kind) == ("0145", "1.10", Kind.ORDER)
    assert [str(d) for d in (order.date, order.effective, order.status_as_of)] == [
        *("2017-10-05", "2018", "2024-02"),
    ]


def test_language_and_id_are_found_out(make_corpus) -> None:
    page = one(
        make_corpus, "---\ntitle: Parque\n---\nEl parque abre a las ocho.\n", "a/parque.es.md"
    )
    assert (page.id, page.language, page.file) == ("a/parque.es", "es", "a/parque.es.md")


LIKE_README = ["license-plate-readers.md", "Source-of-income.md", "readmissions.md"]


@pytest.mark.parametrize("name", LIKE_README)
def test_a_name_that_is_only_like_a_readme_is_read(make_corpus, name: str) -> None:
    assert one(make_corpus, PAGE + "Text.", name).file == name


# Meetings


def test_labelled_text(make_corpus) -> None:
    text = (
        "[00:01:05] CHIEF: We open\nat nine.\n\nAlso on Sundays.\n\n[01:00:12] RESIDENT: Why?\n\n"
        "CHIEF: Note: it is new."
    )
    meeting = one(make_corpus, text, "council.txt", facts=MEETING)
    assert meeting.text.split("\n\n") == [
        "We open at nine.",
        "Also on Sundays.",
        "Why?",
        "Note: it is new.",
    ]
    assert [(turn.speaker, turn.start_s) for turn in meeting.turns] == [
        ("Ana Paz, Chief", 70.0),
        ("Ana Paz, Chief", None),
        ("A resident", 3617.0),
        ("Ana Paz, Chief", None),
    ]
    assert [meeting.text[t.start : t.end] for t in meeting.turns] == meeting.text.split("\n\n")


def test_web_captions(make_corpus) -> None:
    text = (
        "WEBVTT\n\n1\n00:00:01.500 --> 00:00:03.000\n<v CHIEF>We open &amp; close\n\n"
        "2\n00:00:03.000 --> 00:00:05.000\n<v CHIEF>at <i>nine</i>.\n\n"
        "00:00:09.000 --> 00:00:11.000\n<v CHIEF>Later.</v>\n\n"
        "00:00:11.000 --> 00:00:12.000\n<v RESIDENT>Why?\n<v CHIEF>Rules.\n"
    )
    meeting = one(make_corpus, text, "council.vtt", facts=MEETING)
    assert meeting.text.split("\n\n") == ["We open & close at nine.", "Later.", "Why?", "Rules."]
    first = meeting.turn_at(meeting.text.index("nine"))
    assert first is not None
    assert (first.start_s, first.end_s) == (8.0, 10.0)
    assert [turn.speaker for turn in meeting.turns][-2:] == ["A resident", "Ana Paz, Chief"]


def test_subrip(make_corpus) -> None:
    text = "1\n00:00:01,500 --> 00:00:03,000\nCHIEF: We open at nine.\n\n"
    meeting = one(make_corpus, text, "council.srt", facts=MEETING)
    assert meeting.text == "We open at nine."
    assert (meeting.turns[0].speaker, meeting.turns[0].start_s) == ("Ana Paz, Chief", 6.5)


def said(meeting: Statement) -> list[tuple[str | None, str]]:
    return [(turn.speaker, meeting.text[turn.start : turn.end]) for turn in meeting.turns]


PAZ = "Ana Paz, Chief"


@pytest.mark.parametrize("name", ["council.txt", "council.md"])
@pytest.mark.parametrize(
    ("text", "turns"),
    [
        (
            "CHIEF: We open.\nRESIDENT: Why\nnow?\nCHIEF: Rules.",
            [(PAZ, "We open."), ("A resident", "Why now?"), (PAZ, "Rules.")],
        ),
        (
            "CHIEF: We open.\n\nRESIDENT:\n\nThey asked my cousin.",
            [(PAZ, "We open."), ("A resident", "They asked my cousin.")],
        ),
        ("CHIEF: We open.\n\n  RESIDENT: Why?", [(PAZ, "We open."), ("A resident", "Why?")]),
        (
            "CHIEF: We open.\n\nMs. Lopez: They asked me.\n\nAnd my cousin.",
            [(PAZ, "We open."), (None, "Ms. Lopez: They asked me."), (None, "And my cousin.")],
        ),
        ("CHIEF: It is so: we open.", [(PAZ, "It is so: we open.")]),
    ],
)
def test_nobody_is_credited_with_the_words_of_another(make_corpus, text, turns, name) -> None:
    if name.endswith(".md"):
        text = f"---\nissuer: The city\n---\n{text}"
    assert said(one(make_corpus, text, name, facts=MEETING)) == turns


CAPTION = "00:00:{:02}.000 --> 00:00:{:02}.900\n{}\n\n"


def captions(*cues: str) -> str:
    return "WEBVTT\n\n" + "".join(CAPTION.format(at, at, cue) for at, cue in enumerate(cues))


@pytest.mark.parametrize(
    ("cues", "turns"),
    [
        (
            ("<v CHIEF>We open.", "&gt;&gt; They asked my cousin.", "Twice."),
            [(PAZ, "We open."), (None, "They asked my cousin."), (None, "Twice.")],
        ),
        (("<v CHIEF>We open.", "And me."), [(PAZ, "We open."), (None, "And me.")]),
        (
            ("CHIEF: We open.", "At nine.", ">> RESIDENT: Why? >> Who knows?"),
            [(PAZ, "We open."), (PAZ, "At nine."), ("A resident", "Why?"), (None, "Who knows?")],
        ),
    ],
)
def test_nor_in_captions(make_corpus, cues: tuple[str, ...], turns) -> None:
    assert said(one(make_corpus, captions(*cues), "council.vtt", facts=MEETING)) == turns


def test_speech_without_full_stops_still_has_paragraphs(make_corpus) -> None:
    cues = [f"<v CHIEF>we go on and on for number {at}" for at in range(58)]
    meeting = one(make_corpus, captions(*cues), "council.vtt", facts=MEETING)
    lengths = [len(paragraph.split()) for paragraph in meeting.text.split("\n\n")]
    assert len(lengths) >= 4
    assert max(lengths) <= 130


@pytest.mark.parametrize("ending", ["vtt", "srt"])
def test_an_empty_cue_is_no_mistake(make_corpus, ending: str) -> None:
    cues = "1\n00:00:01{0}500 --> 00:00:02{0}000\n\n2\n00:00:02{0}500 --> 00:00:03{0}000\nYes.\n"
    text = cues.format("," if ending == "srt" else ".")
    head = "WEBVTT\n\n" if ending == "vtt" else ""
    assert one(make_corpus, head + text, f"m.{ending}", facts=MEETING).text == "Yes."


def test_plain_text_has_paragraphs_and_no_speakers(make_corpus) -> None:
    notice = one(make_corpus, "NOTE: closed\ntoday.\n\nSorry.", "n.txt", facts="title: Notice\n")
    assert notice.text == "NOTE: closed today.\n\nSorry."
    assert notice.turns == ()


def test_the_readme_of_the_corpus_tells_how_a_file_gets_its_id(make_corpus) -> None:
    text = (Path(__file__).parents[2] / "corpus" / "README.md").read_text("utf-8")
    row = next(line for line in text.splitlines() if line.startswith("| `id` "))
    id_, name = re.findall(r"`([^` ]+/[^` ]+)`", row)
    assert one(make_corpus, "---\ntitle: Dogs\n---\nNo dogs.\n", name).id == id_


# Mistakes


def problem_of(read: Reading) -> tuple[str, int | None, str]:
    assert len(read.problems) == 1
    found = read.problems[0]
    assert found.remedy
    assert str(found).startswith(f"{found.file}:")
    return found.file, found.line, found.reason


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("---\ntitle: A\nkind: nonsense\n---\nText.\n", 3, "nonsense"),
        ("---\ntitle: A\ndate: 2024-13-01\n---\nText.\n", 3, "2024-13-01"),
        ("---\ntitle: A\ndate: soon\n---\nText.\n", 3, "soon"),
        ("---\ntitle: A\nlanguage: fr\n---\nText.\n", 3, "fr"),
        ("---\ntitle: A\nkind: order\n---\nText.\n", 2, "needs the date"),
        ("---\ntitle: A\nkind: page\nstatus: in_force\n---\nText.\n", 4, "has no status"),
        ("---\ntitle: A\nreports: order\n---\nText.\n", 3, "only a digest"),
        ("---\ntitle: A\nsource_url: javascript:alert(1)\n---\nText.\n", 3, "https"),
        ("---\ntitle: A\nid: a b\n---\nText.\n", 3, "spaces"),
        ("---\ntitle: A\nstaus: in_force\n---\nText.\n", 3, "staus"),
        ("---\nkind: page\n---\nText.\n", 2, "no title"),
        ("Text alone.\n", 1, "no title"),
        ("---\ntitle: A: B\n---\nText.\n", 2, "not valid YAML"),
        ("---\n- title\n---\nText.\n", 2, "not written as fields"),
        ("---\ntitle: A\n\nText.\n", 1, "never closed"),
        ("---\ntitle: A\n---\nCảnh sát có thể hỏi tình trạng nhập cư không?\n", None, "neither"),
        ("---\ntitle: A\n---\n\n<!-- nothing -->\n", None, "no text"),
    ],
)
def test_mistakes_in_markdown(make_corpus, text: str, line: int | None, reason: str) -> None:
    file, at, why = problem_of(read_corpus(make_corpus({"bad.md": text})))
    assert (file, at) == ("bad.md", line)
    assert reason in why


@pytest.mark.parametrize(
    ("files", "line", "reason"),
    [
        ({"m.vtt": "no captions", "m.yaml": MEETING}, 1, "not a .vtt file"),
        (
            {"m.vtt": "WEBVTT\n\n00:01 --> 11\nLost.\n", "m.yaml": MEETING},
            3,
            "a cue cannot be read",
        ),
        ({"m.vtt": "WEBVTT\n"}, None, "no facts about it"),
        ({"m.txt": "Text.", "m.yaml": "title: M\nkind: x\n"}, 2, "in m.yaml, kind is 'x'"),
        ({"m.yaml": "title: M\n"}, None, "no text beside"),
        ({"m.pdf": "%PDF"}, None, "cannot be read"),
    ],
)
def test_mistakes_beside_text(make_corpus, files: dict[str, str], line, reason: str) -> None:
    _, at, why = problem_of(read_corpus(make_corpus(files)))
    assert at == line
    assert reason in why


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        (
            "kind: order\ndate: soon\nlanguage: fr\nstaus: in_force\nsource_url: nowhere\n",
            [(2, "no title"), (3, "soon"), (4, "'fr'"), (5, "no fact staus"), (6, "https")],
        ),
        # Of a kind that nobody knows, nothing can be missing or out of place.
        ("kind: ordr\nstatus: in_force\n", [(2, "'ordr'"), (2, "no title")]),
        ("tittle: A\nkind: order\n", [(2, "no fact tittle"), (2, "needs the date")]),
        (
            "title: A\nkind: press_release\nstatus: in_force\nreports: order\n",
            [(2, "needs the date"), (4, "has no status"), (5, "only a digest")],
        ),
    ],
)
def test_all_mistakes_of_a_file_are_named_at_once(
    make_corpus, facts: str, named: list[tuple[int, str]]
) -> None:
    problems = read_corpus(make_corpus({"bad.md": f"---\n{facts}---\nText.\n"})).problems
    assert [one.line for one in problems] == [line for line, _ in named]
    for one, (_, reason) in zip(problems, named, strict=True):
        assert reason in one.reason
        assert one.remedy
    beside = read_corpus(make_corpus({"m.txt": "Text.", "m.yaml": facts}, "beside")).problems
    assert [one.reason for one in beside] == [f"in m.yaml, {one.reason}" for one in problems]


def test_not_utf8(make_corpus) -> None:
    folder = make_corpus({"bad.md": PAGE})
    (folder / "bad.md").write_bytes(PAGE.encode() + "ñ".encode("latin-1"))
    assert problem_of(read_corpus(folder)) == ("bad.md", 5, "it is not UTF-8 text")


def changed(**replaced: str) -> dict[str, str]:
    files = dict(SMALL_CORPUS)
    for old, new in replaced.items():
        files["parking.es.md"] = files["parking.es.md"].replace(old, new)
    return files


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("translation_of: parking.en", "translation_of: gone", "gone, which is not there"),
        ("translation_of: parking.en", "translation_of: parking.es", "no original"),
        ("translation_of: parking.en", "translation_of: parking.en\nlanguage: en", "same language"),
        ("id: parking.es", "id: parking.en", "is that of parking.en.md too"),
    ],
)
def test_broken_ties(make_corpus, old: str, new: str, reason: str) -> None:
    read = read_corpus(make_corpus(changed(**{old: new})))
    file, _, why = problem_of(read)
    assert file == "parking.es.md"
    assert reason in why
    assert {s.id for s in read.statements} == {"parking.en", "library"}


def test_the_translation_of_a_bad_file_has_lost_its_original(make_corpus) -> None:
    files = dict(SMALL_CORPUS)
    files["parking.en.md"] = files["parking.en.md"].replace("kind: order", "kind: nonsense")
    read = read_corpus(make_corpus(files))
    assert {p.file for p in read.problems} == {"parking.en.md", "parking.es.md"}
    assert [s.id for s in read.statements] == ["library"]


# The folder


def test_what_is_no_statement_is_not_read(make_corpus) -> None:
    others = ("README.md", "LICENSE.txt", "SOURCE.md", "site.yaml", "topics.yaml", "data.csv")
    others += ("approved/a.yaml", "drafts/b.md", ".hidden/c.md")
    read = read_corpus(make_corpus({**SMALL_CORPUS, **dict.fromkeys(others, "nothing: here")}))
    assert read.problems == ()
    assert [s.file for s in read.statements] == ["library.md", "parking.en.md", "parking.es.md"]


def test_defaults_fill_gaps_only(make_corpus, tmp_path: Path) -> None:
    defaults = tmp_path / "defaults.yaml"
    defaults.write_text("issuer: The city\nkind: press_release\ndate: 2020\n")
    read = read_corpus(
        make_corpus({"a.md": "---\ntitle: A\nissuer: The police\n---\nThe text.\n"}),
        defaults=defaults,
    )
    only = read.statements[0]
    assert (only.issuer, only.kind, str(only.date)) == ("The police", Kind.PRESS_RELEASE, "2020")


def test_defaults_that_do_not_fit_a_kind_do_not_apply(make_corpus) -> None:
    head = "---\ntitle: A\nlanguage: en\nkind: {}\n---\nText.\n"
    shared = "status: in_force\nstatus_as_of: 2024\ndate: 2020\n"
    files = {"a.md": head.format("order"), "b.md": head.format("page"), "all.yaml": shared}
    corpus = make_corpus(files)
    read = read_corpus(corpus, defaults=corpus / "all.yaml")
    assert read.problems == ()
    assert [str(s.status) for s in read.statements] == ["in_force", "None"]


@pytest.mark.parametrize("text", ["kind: nonsense\n", "a: b: c\n", "- a\n"])
def test_bad_defaults_are_an_error(make_corpus, tmp_path: Path, text: str) -> None:
    defaults = tmp_path / "defaults.yaml"
    defaults.write_text(text)
    with pytest.raises(CorpusError, match=r"defaults\.yaml:1"):
        read_corpus(make_corpus(), defaults=defaults)


def test_no_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="--corpus"):
        read_corpus(tmp_path / "nowhere")


def test_a_change_of_the_sidecar_changes_the_digest(make_corpus) -> None:
    one_ = one(make_corpus, "CHIEF: Yes, we do.", "m.txt", facts=MEETING)
    other = read_corpus(
        make_corpus({"m.txt": "CHIEF: Yes, we do.", "m.yaml": MEETING + "issuer: X\n"}, "other")
    ).statements[0]
    assert one_.text == other.text
    assert one_.sha256 != other.sha256
