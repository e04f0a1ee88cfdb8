"""`python -m index.training`."""

from index.training.cli import app

app(prog_name="python -m index.training")
