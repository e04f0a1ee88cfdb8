"""The look of every page: one palette, from which both the stylesheet and Gradio's theme are made.

Colors are chosen so that text keeps a contrast of 4.5:1 or more (WCAG 2.2, 1.4.3) on each surface
that it stands on, and control borders 3:1 (1.4.11); ``tests/web/test_theme.py`` measures them.
Fonts are those of the reader's own system: nothing is fetched.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gradio.themes import Base

FONTS = (
    "system-ui",
    "-apple-system",
    "Segoe UI",
    "Roboto",
    "Noto Sans",
    "DejaVu Sans",
    "sans-serif",
)
QUOTE_FONTS = ("Charter", "Bitstream Charter", "Georgia", "Noto Serif", "DejaVu Serif", "serif")


@dataclass(frozen=True, slots=True)
class Palette:
    """Colors by their part: what is behind, what is read, what is pressed, what is marked."""

    page: str
    surface: str
    raised: str
    ink: str
    muted: str
    line: str
    control: str
    accent: str
    accent_ink: str
    accent_soft: str
    mark: str
    mark_ink: str
    warm: str
    warm_ink: str
    leave: str
    leave_ink: str


LIGHT = Palette(
    page="#f6f4ef",
    surface="#ffffff",
    raised="#fbfaf7",
    ink="#1b2530",
    muted="#51606d",
    line="#dcd8ce",
    control="#7c8791",
    accent="#17556b",
    accent_ink="#ffffff",
    accent_soft="#e4eff2",
    mark="#ffe69a",
    mark_ink="#1b2530",
    warm="#fbf0dc",
    warm_ink="#5c3d08",
    leave="#7d2a2a",
    leave_ink="#ffffff",
)
DARK = Palette(
    page="#12181d",
    surface="#1a2228",
    raised="#202a31",
    ink="#e9edf0",
    muted="#aab7c1",
    line="#313d46",
    control="#76858f",
    accent="#8bcbdc",
    accent_ink="#0e1a20",
    accent_soft="#1d3640",
    mark="#6b5511",
    mark_ink="#fff6d8",
    warm="#3a2f18",
    warm_ink="#f4dfb4",
    leave="#f0b3ad",
    leave_ink="#2a0f0d",
)


def variables() -> str:
    """The palette as CSS custom properties, light and dark by the reader's own setting."""
    light, dark = _declared(LIGHT), _declared(DARK)
    return (
        f":root{{color-scheme:light dark;--font:{_stack(FONTS)};--quote-font:{_stack(QUOTE_FONTS)};"
        f"{light}}}\n@media (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
        f"@media print{{:root{{color-scheme:light;{light}}}}}\n"
    )


def _declared(palette: Palette) -> str:
    return "".join(
        f"--{name.replace('_', '-')}:{value};" for name, value in asdict(palette).items()
    )


def _stack(fonts: tuple[str, ...]) -> str:
    return ",".join(f"'{font}'" if " " in font else font for font in fonts)


def gradio_theme() -> Base:
    """Gradio's theme in the same colors, its fonts the system's (Gradio's own would be fetched)."""
    import gradio as gr

    theme = gr.themes.Base(font=list(FONTS), font_mono=["ui-monospace", "monospace"])
    return theme.set(
        body_background_fill=LIGHT.page,
        body_background_fill_dark=DARK.page,
        body_text_color=LIGHT.ink,
        body_text_color_dark=DARK.ink,
        body_text_color_subdued=LIGHT.muted,
        body_text_color_subdued_dark=DARK.muted,
        background_fill_primary=LIGHT.surface,
        background_fill_primary_dark=DARK.surface,
        background_fill_secondary=LIGHT.raised,
        background_fill_secondary_dark=DARK.raised,
        border_color_primary=LIGHT.line,
        border_color_primary_dark=DARK.line,
        block_background_fill=LIGHT.surface,
        block_background_fill_dark=DARK.surface,
        block_label_text_color=LIGHT.ink,
        block_label_text_color_dark=DARK.ink,
        block_title_text_color=LIGHT.ink,
        block_title_text_color_dark=DARK.ink,
        input_background_fill=LIGHT.surface,
        input_background_fill_dark=DARK.surface,
        input_border_color=LIGHT.control,
        input_border_color_dark=DARK.control,
        input_placeholder_color=LIGHT.muted,
        input_placeholder_color_dark=DARK.muted,
        button_primary_background_fill=LIGHT.accent,
        button_primary_background_fill_dark=DARK.accent,
        button_primary_background_fill_hover=LIGHT.accent,
        button_primary_background_fill_hover_dark=DARK.accent,
        button_primary_text_color=LIGHT.accent_ink,
        button_primary_text_color_dark=DARK.accent_ink,
    )
