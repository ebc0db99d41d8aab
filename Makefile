# Two commands do everything: make serve, make test. `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
export PYTHONDONTWRITEBYTECODE := 1
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || date -d "$$(grep -rhoE "^reviewed: .*" docs | sort | tail -1 | cut -c11-)" +%s)

.PHONY: check-bench sheets help serve site check test lint types unit browser chromium lock clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 16

serve: .venv/.done ## build, serve with live reload, print the address
	@$(BIN)/python -m scripts.port $(HOST) $(PORT)
	@echo "Serving at http://$(HOST):$(PORT)/ (Chinese) and http://$(HOST):$(PORT)/en/index.html (English); Ctrl+C stops"
	@$(BIN)/mkdocs serve --dev-addr $(HOST):$(PORT)

site: .venv/.done ## build the site into site/
	@$(BIN)/mkdocs build --strict

check: .venv/.done ## check articles, twins, escalations, contacts and the built site
	@test -d site || $(MAKE) --no-print-directory site
	@$(BIN)/python -m scripts.check

check-bench: .venv/.done ## time and memory of the checker on 2,000 pages
	@$(BIN)/python -m scripts.bench.check

test: lint types unit site check browser ## everything that CI runs

lint: .venv/.done ## style of the Python, typography of the Chinese
	@$(BIN)/ruff check scripts tests
	@$(BIN)/ruff format --check scripts tests
	@$(BIN)/python -m scripts.typography

types: .venv/.done ## types of the Python
	@$(BIN)/mypy

unit: .venv/.done ## tests that need no browser
	@$(BIN)/pytest -q -m "not browser" tests

chromium: .venv/.done ## get a Chromium for the browser tests
	@$(BIN)/python -m scripts.browser

browser: chromium site ## a reader's journeys in a real browser
	@$(BIN)/pytest -q -m browser tests

sheets: chromium site ## print the emergency sheets to PDF again, after a change to what they show
	@$(BIN)/python -m scripts.sheets

lock: .venv/.done ## renew both locks from the .in files
	@$(BIN)/python -m venv .venv/lock && .venv/lock/bin/pip install -q pip-tools
	@for name in requirements requirements-dev; do .venv/lock/bin/pip-compile -q --upgrade --generate-hashes --allow-unsafe \
	  --strip-extras --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host -o $$name.txt $$name.in || exit 1; done

clean: ## remove what make made
	rm -rf .venv site dist .mypy_cache .pytest_cache .ruff_cache

.venv/.done: requirements.txt requirements-dev.txt
	@command -v $(PYTHON) >/dev/null || { echo "make: $(PYTHON) is missing; install Python 3.11 or newer, or name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "make: $$($(PYTHON) -V) is too old; Python 3.11 or newer is needed: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "make: Python's venv module is missing; on Debian: apt-get install python3-venv" >&2; exit 1; }
	@rm -rf .venv && $(PYTHON) -m venv .venv
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.txt -r requirements-dev.txt \
	  || { rm -rf .venv; echo "make: the packages could not be installed (see the lines above); check the network, then run make again" >&2; exit 1; }
	@touch $@
