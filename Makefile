# Two commands matter: `make demo` and `make test`. Both prepare everything they need by themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN_READY := $(VENV)/.ready-run
DEV_READY := $(VENV)/.ready-dev
WORKERS ?= 2
PIP := $(BIN)/python -m pip --disable-pip-version-check --require-virtualenv

.PHONY: demo test check format lint types contracts texts bench lock clean ready dev
.DEFAULT_GOAL := demo

demo: $(RUN_READY)  ## the bot, a simulated Telegram and an invented municipality on http://127.0.0.1:8080
	@$(BIN)/vzaimno demo $(ARGS)

test: $(DEV_READY)  ## every promise, on SQLite and PostgreSQL, in so many processes: make test WORKERS=4
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

check: format lint types contracts texts test  ## what CI runs

format: $(DEV_READY)
	@$(BIN)/ruff format --check .

lint: $(DEV_READY)
	@$(BIN)/ruff check .

types: $(DEV_READY)
	@$(BIN)/mypy

contracts: $(DEV_READY)
	@$(BIN)/lint-imports

texts: $(DEV_READY)
	@$(BIN)/python -m texts.check

bench: $(DEV_READY)  ## the figures of docs/performance.md, as ratios in one run
	@$(BIN)/python -m benchmarks $(ARGS)

ready: $(RUN_READY)
dev: $(DEV_READY)

$(BIN)/python:
	@echo "Making a virtual environment in $(VENV) ..."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.11"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(RUN_READY): requirements.lock pyproject.toml | $(BIN)/python
	@test -f $(DEV_READY) || echo "Installing pinned packages (about a minute the first time) ..."
	@$(PIP) install --progress-bar on --quiet --require-hashes -r requirements.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(DEV_READY): requirements-dev.lock pyproject.toml | $(BIN)/python
	@echo "Installing pinned packages and the test tools (about a minute the first time) ..."
	@$(PIP) install --progress-bar on --quiet --require-hashes -r requirements-dev.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation --no-index -e .
	@touch $@ $(RUN_READY)

lock:  ## resolve anew; needs uv
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements.lock
	uv pip compile pyproject.toml --group dev -c requirements.lock --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements-dev.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
