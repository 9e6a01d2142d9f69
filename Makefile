# Each target sets up what it needs: an environment in .venv with the locked versions.
PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := run
.PHONY: run test ui lint format bench quality docs lock clean

run: .venv/installed
	$(BIN)/khotin run

test: .venv/installed-dev
	$(BIN)/pytest -n 2 --dist worksteal

ui: .venv/installed
	$(BIN)/khotin ui

lint: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: .venv/installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

quality: .venv/installed-bench
	$(BIN)/python -m benchmarks.quality

bench: .venv/installed-bench
	$(BIN)/python -m benchmarks.speed

docs: .venv/installed-dev
	$(BIN)/python -m pipeline.store.dictionary docs/data-dictionary.md
	$(BIN)/python -m tests.readme

lock: .venv/installed-dev
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-annotate --no-header \
		pyproject.toml -o requirements/base.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-annotate --no-header \
		--extra dev -c requirements/base.txt pyproject.toml -o requirements/dev.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-annotate --no-header \
		--extra dev --extra bench -c requirements/base.txt pyproject.toml -o requirements/bench.txt

clean:
	rm -rf .venv .dagster .mypy_cache .pytest_cache .ruff_cache .hypothesis

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("khotin needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python requirements/base.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes -r requirements/base.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

.venv/installed-dev: .venv/installed requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes -r requirements/dev.txt
	touch $@

.venv/installed-bench: .venv/installed-dev requirements/bench.txt
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes -r requirements/bench.txt
	touch $@
