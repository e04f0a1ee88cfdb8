# The two commands: `make chat` and `make test`. `make help` lists the rest.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt

# Nothing is ever fetched from a model hub, and no dependency reports home.
export HF_HUB_OFFLINE ?= 1
export HF_HUB_DISABLE_TELEMETRY := 1
export GRADIO_ANALYTICS_ENABLED := False
export ANONYMIZED_TELEMETRY := False
export TOKENIZERS_PARALLELISM := false

.DEFAULT_GOAL := help
.PHONY: help chat build test check format soak bench clean

help: ## This list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; this is $$($(PYTHON) --version). Name another with: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/chat.stamp: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing (once; some minutes) …"
	@$(PIP) --editable .
	@touch $@

$(VENV)/dev.stamp: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing with the development tools (once; some minutes) …"
	@$(PIP) --editable '.[dev,evals]'
	@touch $@ $(VENV)/chat.stamp

chat: $(VENV)/chat.stamp ## Serve the chat at http://127.0.0.1:7860 (builds the index when there is none)
	@test -f "$${ASSISTANT_INDEX_DIR:-.index}/CURRENT" || $(BIN)/python -m index build || test -f "$${ASSISTANT_INDEX_DIR:-.index}/CURRENT"
	@exec $(BIN)/python app.py

build: $(VENV)/chat.stamp ## Build and publish the index from corpus/
	@$(BIN)/python -m index build

test: $(VENV)/dev.stamp ## Everything that must hold: make check, then the tests
	@$(MAKE) --no-print-directory check
	@$(BIN)/python -m pytest -m 'not soak'

check: $(VENV)/dev.stamp ## Lint, format, types and import arrows
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

format: $(VENV)/dev.stamp ## Format the code
	@$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

soak: $(VENV)/dev.stamp ## The long fault, load and attack runs
	@$(BIN)/python -m pytest -m soak

bench: $(VENV)/dev.stamp ## Ours beside the usual pipelines, in one run (needs ITW_DATA)
	@$(PIP) --editable '.[dev,evals,bench]'
	@$(BIN)/python -m evals bench

clean: ## Remove the environment and the built index
	@rm -rf $(VENV) .index build *.egg-info
