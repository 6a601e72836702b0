# coffeechat: `make run` opens the app, `make test` proves it. Both set up what they need.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: run test lint bench evals setup setup-dev clean

run: setup
	@$(BIN)/coffeechat

test: setup-dev lint
	@$(BIN)/python -m pytest

lint: setup-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup-dev
	@$(BIN)/python -m tests.bench

evals: setup-dev
	@$(BIN)/python -m tests.evals

setup:
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh .ci/setup run

setup-dev:
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh .ci/setup dev

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .import_linter_cache
