"""How the bundled model and lexicon were made: steps to run again, never imported by the app."""
