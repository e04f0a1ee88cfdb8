"""Files to statements: one reader for each format, and the facts that stand with the text."""

from index.reading.corpus import Reading, read_corpus
from index.reading.problem import Problem

__all__ = ["Problem", "Reading", "read_corpus"]
