"""The indexing subsystem: official statements in, bilingual search out."""
