"""Settings and the description of the deployment."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import SiteError
from assistant.settings import Settings, load_site, read_settings
from index.errors import SettingsError

ROOT = Path(__file__).parents[2]


def test_the_environment_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_PUBLIC_URL", "https://city.invalid")
    monkeypatch.setenv("ASSISTANT_INDEX_DIR", "/srv/index")
    settings = read_settings()
    assert settings.public_url == "https://city.invalid"
    assert settings.index_dir == Path("/srv/index")
    assert read_settings(index_dir=Path("here")).index_dir == Path("here")


def test_settings_are_frozen() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Settings().public_url = "x"  # type: ignore[misc]


def test_an_impossible_value_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_MAX_QUESTION_CHARACTERS", "many")
    with pytest.raises(SettingsError, match="ASSISTANT_MAX_QUESTION_CHARACTERS"):
        read_settings()


@pytest.mark.parametrize("folder", ["corpus", "evals/corpora/sample_city"])
def test_the_sites_of_both_corpora_are_good(folder: str) -> None:
    site = load_site(ROOT / folder)
    for language in ("en", "es"):
        assert site.name.of(language)  # type: ignore[arg-type]
        assert site.example_questions.of(language)  # type: ignore[arg-type]


def test_the_sample_corpus_invents_no_contact() -> None:
    contact = load_site(ROOT / "corpus").contact
    assert contact.of("en") is None
    assert contact.of("es") is None


def test_a_corpus_without_a_site_has_the_defaults(tmp_path: Path) -> None:
    site = load_site(tmp_path)
    assert site.name.es == "En sus palabras"
    assert site.quick_exit_url.startswith("https://")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("name: {en: A}\n", 1, "name.es"),
        ("# site\ncontact:\n  en: City Hall\n  es: null\n", 3, "one language only"),
        ("name: {en: A, es: B}\nquick_exit_url: javascript:alert(1)\n", 2, "quick_exit_url"),
        ("name: [\n", 2, "YAML"),
        ("nam: {en: A, es: B}\n", 1, "nam"),
        ("- a\n", 1, "the file"),
    ],
)
def test_mistakes_are_named_with_file_line_and_remedy(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    (tmp_path / "site.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(SiteError) as caught:
        load_site(tmp_path)
    assert f"site.yaml:{line}:" in str(caught.value)
    assert words in str(caught.value)


def test_a_site_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_bytes("name: {en: A, es: Ñ}".encode("latin-1"))
    with pytest.raises(SiteError, match="UTF-8"):
        load_site(tmp_path)
