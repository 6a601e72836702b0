# coffeechat: `make run` opens the app, `make test` proves it. Both set up what they need.
PYTHON ?= python3
VENV ?= .venv
WORKERS ?= 2
BIN := $(VENV)/bin
# Every test that starts the command would else compile all of it again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test test-long lint bench evals docs setup setup-dev clean

run: setup
	@$(BIN)/coffeechat

test: setup-dev lint
	@# What listens on a sound card runs alone: beside other work a virtual card would starve.
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile -m "not sound and not long"
	@$(BIN)/python -m pytest -m "sound and not long"

test-long: setup-dev
	@$(BIN)/python -m pytest -m long

lint: setup-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup-dev
	@$(BIN)/python -m tests.bench

evals: setup-dev
	@$(BIN)/python -m tests.evals

# Nothing is fetched but what the first setup needs; open dist/site/index.html.
docs: setup-dev
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict --quiet

setup:
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh .ci/setup run

setup-dev:
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh .ci/setup dev

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .import_linter_cache
