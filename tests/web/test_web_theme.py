"""Contrast of the palette (WCAG 2.2), in both themes."""

from __future__ import annotations

import pytest

from assistant.web.theme import DARK, LIGHT, Palette, gradio_theme, variables


def luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


TEXT = [
    *(
        (ink, ground)
        for ink in ("ink", "muted", "accent")
        for ground in ("page", "surface", "raised")
    ),
    ("ink", "accent_soft"),
    ("accent_ink", "accent"),
    ("mark_ink", "mark"),
    ("warm_ink", "warm"),
    ("leave_ink", "leave"),
]


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_can_be_read(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["page", "surface"])
def test_controls_can_be_seen(palette: Palette, ground: str) -> None:
    assert contrast(palette.control, getattr(palette, ground)) >= 3.0


def test_the_stylesheet_gets_both_themes() -> None:
    css = variables()
    assert f"--accent:{LIGHT.accent};" in css
    assert f"--accent:{DARK.accent};" in css.split("prefers-color-scheme:dark")[1]


def test_gradios_theme_fetches_no_font() -> None:
    theme = gradio_theme()
    assert not [css for css in theme._font_css if "http" in css or "url(" in css]
    assert theme.body_background_fill == LIGHT.page
    assert theme.body_background_fill_dark == DARK.page
