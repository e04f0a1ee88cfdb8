"""What staff write in YAML stays what they wrote."""

import pytest
import yaml
from pydantic import TypeAdapter

from index.plain_yaml import PlainLoader, line_of, load, whats_wrong


def test_only_true_false_and_null_are_more_than_text():
    text = "{a: true, b: False, c: null, d: ~, e: , f: TRUE, g: false}"
    assert load(text) == {
        "a": True,
        "b": False,
        "c": None,
        "d": None,
        "e": None,
        "f": True,
        "g": False,
    }


@pytest.mark.parametrize(
    "written",
    ["off", "on", "yes", "no", "No", "y", "n", "2018", "007", "0x1F", "1_000", "1.50", ".5", "1e3",
     "12:30", "2024-02-30", "2018-03-05", "2001-12-14t21:59:43.10-05:00", "=", ".inf", "trueish"],
)  # fmt: skip
def test_everything_else_stays_as_it_is_written(written):
    assert load(f"{written}: {written}") == {written: written}


def test_numbers_and_switches_are_still_read_where_they_are_meant():
    assert TypeAdapter(dict[str, float]).validate_python(load("a: 12.5\nb: -3")) == {
        "a": 12.5,
        "b": -3,
    }
    assert TypeAdapter(dict[str, int]).validate_python(load("year: 2018")) == {"year": 2018}
    assert TypeAdapter(dict[str, bool]).validate_python(load("off: yes\n'on': no\nx: off")) == {
        "off": True,
        "on": False,
        "x": False,
    }


def test_anchors_and_merge_keys_work():
    assert load("base: &b {x: one}\nmine: {<<: *b, y: 2}")["mine"] == {"x": "one", "y": "2"}


def test_it_is_as_safe_as_the_safe_loader_and_leaves_that_alone():
    with pytest.raises(yaml.YAMLError):
        load("!!python/object/apply:os.getcwd []")
    assert issubclass(PlainLoader, yaml.SafeLoader)
    assert yaml.safe_load("off: 2018") == {False: 2018}


def test_nothing_is_none():
    assert load("") is None
    assert load("# only a comment\n") is None


@pytest.mark.parametrize(
    ("text", "why", "line"),
    [
        ("a: 1\nb: [1, 2\nc: 3", "expected ',' or ']'", 3),
        ("a: one\nb: one\vtwo\n", "U+000B", 2),
        ("a: !!timestamp 2024-02-30", "day is out of range", None),
    ],
)
def test_what_is_wrong_is_said_in_a_few_words(text, why, line):
    with pytest.raises((yaml.YAMLError, ValueError)) as caught:
        load(text)
    said, where = whats_wrong(caught.value, text)
    assert why in said
    assert "\n" not in said
    assert where == line


def test_lines_of_values():
    text = "# head\n- off: true\n  label:\n    en: One\n- id: b\n"
    assert line_of(text, (0, "off")) == 2
    assert line_of(text, (0, "label", "en")) == 4
    assert line_of(text, (0, "label", "es")) == 4
    assert line_of(text, (1, "id")) == 5
    assert line_of("", ("x",)) == 1
