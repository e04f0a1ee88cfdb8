"""Small corpora and a tiny model, made where a test needs them."""

from __future__ import annotations

import json
import string
from pathlib import Path

PARKING_EN = """---
id: parking.en
title: Night parking
kind: order
issuer: City of Riverbend
date: 2023-05-01
---
# Night parking

No vehicle may be parked on Main Street between 10 p.m. and 5 a.m.

Residents with a permit are excepted. A permit costs 20 dollars a year.
"""
PARKING_ES = """---
id: parking.es
title: Estacionamiento nocturno
kind: order
issuer: Ciudad de Riverbend
date: 2023-05-01
translation_of: parking.en
translation: official
---
# Estacionamiento nocturno

Ningún vehículo podrá estacionarse en la calle Main entre las 10 p. m. y las 5 a. m.

Los residentes con permiso están exceptuados. El permiso cuesta 20 dólares al año.
"""
LIBRARY_EN = """---
id: library
title: Library hours
kind: page
---
The public library opens at nine in the morning and closes at eight in the evening.

On Sundays the library is closed.
"""
SMALL_CORPUS = {
    "parking.en.md": PARKING_EN,
    "parking.es.md": PARKING_ES,
    "library.md": LIBRARY_EN,
}


def write_corpus(folder: Path, files: dict[str, str] | None = None) -> Path:
    """Write files into a folder: a statement about parking with its twin, and one of a library."""
    for name, text in (SMALL_CORPUS if files is None else files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def make_model(folder: Path, *, seed: int = 1, prompts: dict[str, str] | None = None) -> Path:
    """A sentence-transformers model of some 100 KB with random weights, saved as a folder.

    It spells: every letter is a word piece, so it knows any text, and like words are near.
    """
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizerFast

    letters = string.ascii_lowercase + string.digits + ".,:;?!-ñ"
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters]
    vocabulary += [f"##{letter}" for letter in letters]
    words = "parking vehicle street permit library sunday estacionarse vehiculo calle permiso"
    vocabulary += words.split()
    inside = folder.with_name(folder.name + "-bert")
    inside.mkdir(parents=True)
    (inside / "vocab.txt").write_text("\n".join(vocabulary), encoding="utf-8")
    torch.manual_seed(seed)
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=256,
    )
    BertModel(config).save_pretrained(inside)
    BertTokenizerFast(str(inside / "vocab.txt"), model_max_length=256).save_pretrained(inside)
    modules = [Transformer(str(inside)), Pooling(32), Normalize()]
    SentenceTransformer(modules=modules, prompts=prompts, device="cpu").save(
        str(folder), create_model_card=False
    )
    return folder


def read_manifest_json(release: Path) -> dict[str, object]:
    """A release's manifest as plain JSON."""
    found: dict[str, object] = json.loads((release / "manifest.json").read_text("utf-8"))
    return found
