"""Building, publishing, refusing and going back, on small corpora and a tiny model."""

from __future__ import annotations

import fcntl
import hashlib
import json
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import numpy as np
import pytest
from made import SMALL_CORPUS, make_model, read_manifest_json

from index import assembly, building
from index.building import build_release
from index.embedding import Embedder, load_embedder
from index.errors import (
    BusyError,
    CorpusError,
    EmbeddingError,
    ManifestMismatchError,
    NoReleaseError,
    NothingBuiltError,
    ReleaseError,
)
from index.manifest import FORMAT, file_digest
from index.pointer import live_id, release_ids
from index.reading import read_corpus
from index.release import Release, current, publish, rollback
from index.settings import IndexSettings
from index.staleness import changes, is_stale
from index.status import read_status
from index.verification import verify

BAD = "---\ntitle: Bad\nkind: nonsense\n---\nText.\n"
QUESTION = "Where may I park my vehicle at night?"


def contents(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


# What a build makes


def test_a_release_holds_what_the_contract_says(tiny_settings: IndexSettings) -> None:
    report = build_release(tiny_settings)
    assert (report.statements, report.published, report.exit_code) == (3, True, 0)
    assert report.release == report.live == live_id(tiny_settings.index_dir)
    folder = tiny_settings.index_dir / "releases" / report.release
    names = {path.name for path in folder.iterdir()}
    assert names == {
        *("manifest.json", "statements.jsonl", "passages.jsonl"),
        *("vectors.npy", "sentences.npy", "sentence_starts.npy", "lexical.npz", "chroma"),
    }
    manifest = read_manifest_json(folder)
    assert {
        *("format", "id", "created", "embedding", "lexicon_digest", "chunking", "weights"),
        *("statements", "passages", "skipped", "gate", "signoff"),
    } <= manifest.keys()
    assert manifest["embedding"].keys() == {"name", "digest", "dim", "prompts"}
    parking = tiny_settings.corpus_dir / "parking.en.md"
    assert manifest["statements"]["parking.en"]["file"] == "parking.en.md"
    assert manifest["statements"]["parking.en"]["sha256"] == file_digest(parking)
    assert manifest["id"] == report.release
    assert manifest["passages"] == report.passages
    assert manifest["chunking"]


def test_statements_come_back_as_they_were_read(tiny_settings: IndexSettings) -> None:
    build_release(tiny_settings)
    release = current(tiny_settings.index_dir)
    read = read_corpus(tiny_settings.corpus_dir).statements
    assert tuple(release.statements.values()) == tuple(read)
    for passage in release.passages:
        assert release.statements[passage.statement].quote(passage.start, passage.end)
    assert np.allclose(np.linalg.norm(release.vectors, axis=1), 1, atol=1e-4)


def test_progress_covers_every_stage(tiny_settings: IndexSettings) -> None:
    seen: dict[str, tuple[int, int]] = {}
    build_release(tiny_settings, progress=lambda stage, *done: seen.__setitem__(stage, done))
    assert {"Splitting", "Embedding", "Storing vectors", "Verifying"} <= seen.keys()
    assert all(done == total for done, total in seen.values())


def test_release_ids_sort_by_time(tiny_settings: IndexSettings) -> None:
    first = build_release(tiny_settings).release
    second = build_release(tiny_settings).release
    assert release_ids(tiny_settings.index_dir) == [first, second]


# Bad files


def test_a_first_build_with_a_bad_file_is_published(tiny_settings: IndexSettings) -> None:
    (tiny_settings.corpus_dir / "bad.md").write_text(BAD)
    report = build_release(tiny_settings)
    assert (report.exit_code, report.published) == (1, True)
    assert [problem.file for problem in report.problems] == ["bad.md"]
    skipped = current(tiny_settings.index_dir).manifest.skipped
    assert [(one.file, bool(one.reason)) for one in skipped] == [("bad.md", True)]


def test_a_later_build_with_a_bad_file_is_kept_back(tiny_settings: IndexSettings) -> None:
    good = build_release(tiny_settings).release
    (tiny_settings.corpus_dir / "bad.md").write_text(BAD)
    held = build_release(tiny_settings)
    assert (held.exit_code, held.published, held.live) == (1, False, good)
    assert held.release in release_ids(tiny_settings.index_dir)
    assert live_id(tiny_settings.index_dir) == good
    allowed = build_release(tiny_settings, allow_bad=True)
    assert (allowed.exit_code, allowed.live) == (1, allowed.release)


def test_a_build_may_be_held_back(tiny_settings: IndexSettings) -> None:
    report = build_release(tiny_settings, publishing=False)
    assert (report.published, report.live, report.exit_code) == (False, None, 0)
    with pytest.raises(NoReleaseError):
        current(tiny_settings.index_dir)
    publish(tiny_settings.index_dir, report.release)
    assert current(tiny_settings.index_dir).id == report.release


@pytest.mark.parametrize("files", [{}, {"bad.md": BAD}])
def test_nothing_to_index_builds_nothing(
    tiny_settings: IndexSettings, make_corpus, files: dict[str, str]
) -> None:
    live = build_release(tiny_settings).release
    corpus = make_corpus(files, "empty")
    corpus.mkdir(exist_ok=True)
    with pytest.raises(NothingBuiltError) as caught:
        build_release(tiny_settings.model_copy(update={"corpus_dir": corpus}))
    assert len(caught.value.problems) == len(files)
    assert release_ids(tiny_settings.index_dir) == [live] == [live_id(tiny_settings.index_dir)]


def test_a_corpus_folder_that_is_not_there(tiny_settings: IndexSettings) -> None:
    with pytest.raises(CorpusError):
        build_release(tiny_settings.model_copy(update={"corpus_dir": Path("/no/such")}))


# Failures leave the live release alone


def assert_untouched(settings: IndexSettings, live: str, before: dict[str, str]) -> None:
    assert live_id(settings.index_dir) == live
    assert contents(settings.index_dir / "releases") == before
    hits = current(settings.index_dir, settings).open_searcher(settings).search(QUESTION)
    assert hits[0].passage.statement.startswith("parking")


@pytest.mark.parametrize("stage", ["load_embedder", "verify", "write_rows", "cut_all"])
def test_a_failed_build_leaves_the_live_release(
    tiny_settings: IndexSettings, monkeypatch, stage: str
) -> None:
    live = build_release(tiny_settings).release
    before = contents(tiny_settings.index_dir / "releases")

    def fail(*_args: object, **_kwargs: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(building if stage == "cut_all" else assembly, stage, fail)
    with pytest.raises(ReleaseError, match="No space left on device"):
        build_release(tiny_settings)
    monkeypatch.undo()
    assert_untouched(tiny_settings, live, before)


def test_a_model_that_fails_halfway_leaves_the_live_release(
    tiny_settings: IndexSettings, monkeypatch
) -> None:
    live = build_release(tiny_settings).release
    before = contents(tiny_settings.index_dir / "releases")
    new = SMALL_CORPUS["library.md"].replace("library", "museum")
    (tiny_settings.corpus_dir / "new.md").write_text(new)

    def fail(*_args: object, **_kwargs: object) -> None:
        raise EmbeddingError("The model failed")

    monkeypatch.setattr(Embedder, "encode_documents", fail)
    with pytest.raises(EmbeddingError):
        build_release(tiny_settings)
    assert_untouched(tiny_settings, live, before)


# A model that needs no torch, for processes that must start quickly.
FAKE_MODEL = """
import hashlib, os, sys, time
import numpy as np
from pathlib import Path
from index import embedding
from index.settings import IndexSettings

class Words:
    class device: type = "cpu"
    def get_embedding_dimension(self): return 32
    def encode_query(self, texts, **_): return self.encode_document(texts)
    def encode_document(self, texts, **_):
        if pause: Path(pause).touch(); time.sleep(60)
        out = np.ones((len(texts), 32), np.float32) * 0.01
        for row, text in enumerate(texts):
            for word in text.lower().split():
                out[row, int(hashlib.md5(word.encode()).hexdigest(), 16) % 32] += 1
        return out / np.linalg.norm(out, axis=1, keepdims=True)

corpus, index, model, pause = sys.argv[1:5]
embedding._load = lambda choice, device: Words()
embedding.usable_cores = lambda: 1
class torch:
    set_num_threads = staticmethod(lambda _n: None)
    class cpu: get_capabilities = staticmethod(dict)
sys.modules["torch"] = torch
settings = IndexSettings(corpus_dir=corpus, index_dir=index, embedding_model=model)
"""


def start(settings: IndexSettings, script: str, pause: Path | str = "") -> subprocess.Popen[str]:
    arguments = [settings.corpus_dir, settings.index_dir, settings.embedding_model, pause]
    return subprocess.Popen(
        [sys.executable, "-c", FAKE_MODEL + textwrap.dedent(script), *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for(path: Path) -> None:
    until = time.monotonic() + 120  # a busy machine is slow, and not wrong
    while not path.exists():
        assert time.monotonic() < until, f"{path} never came"
        time.sleep(0.02)


BUILD = """
from index.building import build_release
print(build_release(settings).release)
"""


def test_kill_9_in_the_middle_of_a_build(tiny_settings: IndexSettings, tmp_path: Path) -> None:
    live = build_release(tiny_settings).release
    before = contents(tiny_settings.index_dir / "releases")
    new = SMALL_CORPUS["library.md"].replace("library", "museum")
    (tiny_settings.corpus_dir / "new.md").write_text(new)
    building_it = start(tiny_settings, BUILD, tmp_path / "embedding")
    wait_for(tmp_path / "embedding")
    with pytest.raises(BusyError, match=f"process {building_it.pid}"):
        build_release(tiny_settings)
    building_it.send_signal(signal.SIGKILL)
    building_it.communicate()
    left = list((tiny_settings.index_dir / "releases").glob(".building-*"))
    assert len(left) == 1  # it was in the middle
    assert live_id(tiny_settings.index_dir) == live
    assert current(tiny_settings.index_dir, tiny_settings).open_searcher(tiny_settings)
    report = build_release(tiny_settings)  # its lock went with it
    assert report.statements == 4
    assert not left[0].exists()
    after = contents(tiny_settings.index_dir / "releases")
    assert before.items() <= after.items()


def test_readers_follow_the_pointer_while_a_build_goes_on(
    tiny_settings: IndexSettings, tmp_path: Path
) -> None:
    reading = """
    from index.pointer import live_id
    from index.release import current
    index, seen, asked = Path(index), [], 0
    searcher = None
    until = time.monotonic() + 300
    while time.monotonic() < until and not (index / "stop").exists():
        if searcher is None or live_id(index) != searcher.release.id:
            searcher = current(index, settings).open_searcher(settings)
            seen.append(searcher.release.id)
            (index / f"reader-{os.getpid()}-{len(seen)}").touch()
        hits = searcher.search("vehicle permit library", k=5)
        assert hits and all(searcher.text_of(hit.passage) for hit in hits)
        asked += 1
        time.sleep(0.05)  # leaves the cores to the build
    print(len(seen), asked)
    """
    builder = start(tiny_settings, BUILD)
    assert builder.wait(180) == 0, builder.stderr.read()  # type: ignore[union-attr]
    readers = [start(tiny_settings, reading) for _ in range(2)]
    for reader in readers:
        wait_for(tiny_settings.index_dir / f"reader-{reader.pid}-1")
    first = live_id(tiny_settings.index_dir)
    assert first
    before = contents(tiny_settings.index_dir / "releases" / first)
    (tiny_settings.corpus_dir / "library.md").write_text(SMALL_CORPUS["library.md"] + "\nNew.\n")
    rebuilt = start(tiny_settings, BUILD)
    assert rebuilt.wait(180) == 0
    for reader in readers:
        wait_for(tiny_settings.index_dir / f"reader-{reader.pid}-2")
    (tiny_settings.index_dir / "stop").touch()
    for reader in readers:
        out, errors = reader.communicate(timeout=180)
        assert reader.returncode == 0, errors
        assert out.split()[0] == "2"
        assert int(out.split()[1]) > 2
    assert contents(tiny_settings.index_dir / "releases" / first) == before
    rebuilt.communicate()
    builder.communicate()


def test_two_builds_do_not_collide(tiny_settings: IndexSettings) -> None:
    tiny_settings.index_dir.mkdir()
    with (tiny_settings.index_dir / "build.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lock.write("4711")
        lock.flush()
        with pytest.raises(BusyError, match=r"Another build is running.*4711"):
            build_release(tiny_settings)
    assert build_release(tiny_settings).published


# Vectors that need not be made again


def test_only_new_words_are_embedded(tiny_settings: IndexSettings, monkeypatch) -> None:
    first = build_release(tiny_settings)
    assert first.reused == 0
    embedded: list[str] = []
    original = Embedder.encode_documents

    def spy(self: Embedder, texts, *, progress=None):  # type: ignore[no-untyped-def]
        embedded.extend(texts)
        return original(self, texts, progress=progress)

    monkeypatch.setattr(Embedder, "encode_documents", spy)
    again = build_release(tiny_settings)
    assert (again.reused, embedded) == (again.passages, [])
    (tiny_settings.corpus_dir / "zoo.md").write_text(
        "---\ntitle: Zoo\nkind: page\n---\nThe zoo opens at ten every day of the week.\n"
    )
    third = build_release(tiny_settings)
    assert third.reused == again.passages
    assert len(embedded) == third.passages - again.passages
    fresh = tiny_settings.model_copy(update={"index_dir": tiny_settings.index_dir / "fresh"})
    build_release(fresh)
    one, other = current(fresh.index_dir), current(tiny_settings.index_dir)
    assert (one.vectors * other.vectors).sum(axis=1).min() > 0.9999
    assert list(one.sentences.starts) == list(other.sentences.starts)
    assert np.allclose(one.sentences.vectors, other.sentences.vectors, atol=1e-2)


def test_a_sentence_has_the_vector_of_its_words(tiny_settings: IndexSettings) -> None:
    (tiny_settings.corpus_dir / "pool.md").write_text(
        "---\ntitle: Pool\nkind: page\n---\n"
        "The pool opens at nine on weekdays. No. Children swim free of charge in July.\n"
    )
    build_release(tiny_settings)
    release = current(tiny_settings.index_dir)
    (row,) = (i for i, passage in enumerate(release.passages) if passage.statement == "pool")
    sentences = [
        "The pool opens at nine on weekdays.",
        "No. Children swim free of charge in July.",
    ]
    expected = load_embedder(tiny_settings).encode_documents(sentences)
    assert np.allclose(release.sentences.of_passage(row), expected, atol=2e-3)


def test_another_models_vectors_are_never_taken_over(
    tiny_settings: IndexSettings, prompted_model: Path
) -> None:
    build_release(tiny_settings)
    other = tiny_settings.model_copy(update={"embedding_model": str(prompted_model)})
    assert build_release(other).reused == 0


# Another model by one setting


def test_an_index_of_another_model_is_refused_with_the_command_that_mends_it(
    tiny_settings: IndexSettings, tmp_path: Path
) -> None:
    build_release(tiny_settings)
    folder = make_model(tmp_path / "other-model", seed=9)
    other = tiny_settings.model_copy(update={"embedding_model": str(folder)})
    with pytest.raises(ManifestMismatchError) as caught:
        current(other.index_dir, other)
    message = str(caught.value)
    assert "other-model" in message
    assert f"--corpus {other.corpus_dir} --index {other.index_dir}" in message
    assert "python -m index build" in message
    build_release(other)
    assert current(other.index_dir, other).open_searcher(other).search(QUESTION)
    with pytest.raises(ManifestMismatchError):
        current(tiny_settings.index_dir).open_searcher(tiny_settings)


def test_other_prompts_or_another_lexicon_are_refused(
    tiny_settings: IndexSettings, monkeypatch
) -> None:
    build_release(tiny_settings)
    prompted = tiny_settings.model_copy(update={"query_prompt": "question: "})
    with pytest.raises(ManifestMismatchError, match=r"prompts.*python -m index build"):
        current(prompted.index_dir, prompted)
    monkeypatch.setattr("index.release.lexicon_in_use", lambda: "0" * 64)
    with pytest.raises(ManifestMismatchError, match=r"lexicon.*python -m index build"):
        current(tiny_settings.index_dir, tiny_settings)


def edit_manifest(release: Path, **changes: object) -> None:
    manifest = read_manifest_json(release) | changes
    (release / "manifest.json").write_text(json.dumps(manifest))


def test_a_manifest_of_another_format_or_a_damaged_one_is_refused(
    tiny_settings: IndexSettings,
) -> None:
    live = build_release(tiny_settings).release
    folder = tiny_settings.index_dir / "releases" / live
    edit_manifest(folder, format=99)
    with pytest.raises(ManifestMismatchError, match=r"format 99.*python -m index build"):
        current(tiny_settings.index_dir)
    edit_manifest(folder, format=FORMAT, passages="many")
    with pytest.raises(ReleaseError, match="passages"):
        current(tiny_settings.index_dir)
    (folder / "manifest.json").write_text("{")
    with pytest.raises(ReleaseError, match="missing or damaged"):
        current(tiny_settings.index_dir)


# Damage


@pytest.mark.parametrize(
    "name", ["vectors.npy", "statements.jsonl", "passages.jsonl", "lexical.npz"]
)
def test_a_file_that_changed_is_refused(tiny_settings: IndexSettings, name: str) -> None:
    build_release(tiny_settings)
    release = current(tiny_settings.index_dir)
    data = bytearray((release.path / name).read_bytes())
    data[-3] ^= 1
    (release.path / name).write_bytes(data)
    with pytest.raises(ReleaseError, match=f"{name} has changed.*python -m index rollback"):
        release.open_searcher(tiny_settings)
    (release.path / name).unlink()
    with pytest.raises(ReleaseError, match=f"{name} is missing"):
        Release(release.path).open_searcher(tiny_settings)


def test_chroma_is_only_a_cache(tiny_settings: IndexSettings, caplog) -> None:
    build_release(tiny_settings)
    release = current(tiny_settings.index_dir)
    hits = release.open_searcher(tiny_settings).search(QUESTION)
    (release.path / "chroma" / "chroma.sqlite3").write_bytes(b"damaged")
    assert release.open_searcher(tiny_settings).search(QUESTION) == hits
    assert "vectors.npy" in caplog.text
    shutil.rmtree(release.path / "chroma")
    assert release.open_searcher(tiny_settings).search(QUESTION) == hits


def test_reading_changes_nothing(tiny_settings: IndexSettings) -> None:
    build_release(tiny_settings)
    before = contents(tiny_settings.index_dir)
    searcher = current(tiny_settings.index_dir, tiny_settings).open_searcher(tiny_settings)
    searcher.search(QUESTION)
    read_status(tiny_settings)
    assert contents(tiny_settings.index_dir) == before


def test_verifying_sees_what_is_wrong(tiny_settings: IndexSettings) -> None:
    build_release(tiny_settings)
    good = current(tiny_settings.index_dir)
    verify(good)
    long_passage = Release(good.path)
    first = long_passage.passages[0]
    object.__setattr__(first, "end", 10**6)
    with pytest.raises(ReleaseError, match="is no span"):
        verify(long_passage)
    short_vector = Release(good.path)
    short_vector.__dict__["vectors"] = np.array(good.vectors) * 0.5
    with pytest.raises(ReleaseError, match="unit length"):
        verify(short_vector)
    other_vectors = Release(good.path)
    other_vectors.__dict__["vectors"] = -np.array(good.vectors)
    with pytest.raises(ReleaseError, match="Chroma does not find"):
        verify(other_vectors)
    one_less = Release(good.path)
    one_less.__dict__["passages"] = good.passages[1:]
    with pytest.raises(ReleaseError, match="passages instead of"):
        verify(one_less)


# The pointer


def build_three(settings: IndexSettings) -> list[str]:
    built = []
    for number in range(3):
        (settings.corpus_dir / "library.md").write_text(
            SMALL_CORPUS["library.md"] + f"\n{number}\n"
        )
        built.append(build_release(settings).release)
    return built


def test_going_back_and_further_back(tiny_settings: IndexSettings) -> None:
    one, two, three = build_three(tiny_settings)
    index = tiny_settings.index_dir
    assert live_id(index) == three
    assert rollback(index).id == live_id(index) == two
    assert rollback(index).id == live_id(index) == one
    with pytest.raises(NoReleaseError, match="publish ID"):
        rollback(index)
    assert live_id(index) == one
    assert publish(index, three).id == live_id(index)
    assert rollback(index).id == one  # live before was one, not two


def test_going_back_skips_what_was_never_live_or_is_gone(tiny_settings: IndexSettings) -> None:
    one, two, three = build_three(tiny_settings)
    build_release(tiny_settings, publishing=False)
    shutil.rmtree(tiny_settings.index_dir / "releases" / two)
    assert live_id(tiny_settings.index_dir) == three
    assert rollback(tiny_settings.index_dir).id == one


def test_a_release_that_is_not_there_is_not_published(tiny_settings: IndexSettings) -> None:
    live = build_release(tiny_settings).release
    for wrong in ("nothing", "20200101T000000000Z-00000000", "../../etc", ""):
        with pytest.raises(ReleaseError, match="python -m index releases"):
            publish(tiny_settings.index_dir, wrong)
    assert live_id(tiny_settings.index_dir) == live


@pytest.mark.parametrize("damage", [b"", b"../../etc/passwd", b"\xff\xfe"])
def test_a_damaged_pointer_is_named_and_mended_by_publishing(
    tiny_settings: IndexSettings, damage: bytes
) -> None:
    live = build_release(tiny_settings).release
    (tiny_settings.index_dir / "CURRENT").write_bytes(damage)
    with pytest.raises(ReleaseError, match="CURRENT"):
        current(tiny_settings.index_dir)
    publish(tiny_settings.index_dir, live)
    assert current(tiny_settings.index_dir).id == live


def test_no_index_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(NoReleaseError, match=r"python -m index build --index .*none"):
        current(tmp_path / "none")


def test_old_releases_go_but_never_the_live_one(tiny_settings: IndexSettings) -> None:
    few = tiny_settings.model_copy(update={"keep_releases": 1})
    first = build_release(few).release
    second = build_release(few).release
    assert release_ids(few.index_dir) == [first, second]  # the one to go back to stays
    held = build_release(few, publishing=False).release
    assert release_ids(few.index_dir) == sorted({first, second, held})
    third = build_release(few)
    assert third.removed
    assert {second, third.release} <= set(release_ids(few.index_dir))
    assert rollback(few.index_dir).id == second


def test_builds_that_failed_push_no_good_release_out(tiny_settings: IndexSettings) -> None:
    few = tiny_settings.model_copy(update={"keep_releases": 3})
    good = build_three(few)
    (few.corpus_dir / "bad.md").write_text(BAD)
    failed = [build_release(few).release for _ in range(3)]
    assert release_ids(few.index_dir) == [*good, failed[-1]]
    (few.corpus_dir / "bad.md").unlink()
    mended = build_release(few).release
    assert release_ids(few.index_dir) == [*good[1:], mended]


# Has the corpus changed?


def test_what_changed_in_the_corpus_is_seen(tiny_settings: IndexSettings) -> None:
    build_release(tiny_settings)
    corpus, release = tiny_settings.corpus_dir, current(tiny_settings.index_dir)
    assert not is_stale(release, corpus)
    (corpus / "README.md").write_text("About these files.")
    (corpus / "drafts").mkdir()
    (corpus / "drafts" / "new.md").write_text("---\ntitle: New\n---\nNot yet.")
    assert not is_stale(release, corpus)
    (corpus / "library.md").write_text(SMALL_CORPUS["library.md"] + "\nMore.\n")
    (corpus / "parking.es.md").unlink()
    (corpus / "zoo.md").write_text("---\ntitle: Zoo\n---\nThe zoo is open.\n")
    assert is_stale(release, corpus)
    found = changes(release, corpus)
    assert (found.added, found.changed, found.removed) == (
        ("zoo.md",),
        ("library.md",),
        ("parking.es.md",),
    )
    state = read_status(tiny_settings)
    assert state.stale
    assert "python -m index build" in dict(state.lines())["Corpus"]


def test_a_bad_file_that_stays_as_it_is_is_no_change(tiny_settings: IndexSettings) -> None:
    (tiny_settings.corpus_dir / "bad.md").write_text(BAD)
    build_release(tiny_settings)
    release = current(tiny_settings.index_dir)
    assert not is_stale(release, tiny_settings.corpus_dir)
    (tiny_settings.corpus_dir / "bad.md").write_text(BAD.replace("nonsense", "page"))
    assert is_stale(release, tiny_settings.corpus_dir)


def test_without_a_corpus_folder_nothing_is_stale(tiny_settings: IndexSettings) -> None:
    build_release(tiny_settings)
    shutil.rmtree(tiny_settings.corpus_dir)
    assert not is_stale(current(tiny_settings.index_dir), tiny_settings.corpus_dir)
    assert dict(read_status(tiny_settings).lines())["Corpus"] == "cannot be found"


def test_other_weights_are_written_down_and_used(tiny_settings: IndexSettings) -> None:
    words_only = tiny_settings.model_copy(update={"dense_weight_en": 0.0})
    build_release(words_only)
    searcher = current(words_only.index_dir, words_only).open_searcher(words_only)
    assert searcher.weights.dense_en == 0.0
    hits = searcher.search(QUESTION, language="en", k=10)
    assert [hit.lexical for hit in hits] == sorted((hit.lexical for hit in hits), reverse=True)
