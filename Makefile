# Two commands do everything: make serve, make test. `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || date -d "$$(grep -rhoE "^reviewed: .*" docs | sort | tail -1 | cut -c11-)" +%s)

.PHONY: fix train-search bundle zim verify test-engines test-floor test-hosts check-bench sheets help serve site check test lint format types unit builds browser chromium lock clean npm budget lighthouse baselines

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 16

serve: .venv/.done ## build, serve with live reload, print the address
	@$(BIN)/python -m scripts.start.readable
	@$(BIN)/python -m scripts.tools.port $(HOST) $(PORT)
	@$(BIN)/python -m scripts.start.announce $(HOST) $(PORT)
	@$(BIN)/mkdocs serve --dev-addr $(HOST):$(PORT)

# What is handed on is built from nothing, whatever the last build left in .cache/.
release reproduce bundle zim headers load properdocs: export NO_CACHE := 1

site: .venv/.done ## build the site into site/, from what the last build left where only texts changed
	@$(BIN)/python -m scripts.start.readable
	@$(BIN)/mkdocs build --strict

check: .venv/.done ## build, then check articles, twins, escalations, contacts and the site
	@$(BIN)/python -m scripts.start.readable
	@mkdir -p .cache
	@# What stops a build is among what is checked, with the rest; what a build alone knows is shown when that is clean.
	@$(BIN)/mkdocs build --strict >.cache/build.log 2>&1; built=$$?; $(BIN)/python -m scripts.check; found=$$?; \
	  if [ $$built != 0 ] && [ $$found != 1 ]; then cat .cache/build.log >&2; exit 1; fi; exit $$found

fix: .venv/.done ## mend what has one right answer (marks, indents, spellings, links), and say what is left
	@$(BIN)/python -m scripts.check --fix

.PHONY: online

online: .venv/.done site ## ask whether the addresses that pages link to still answer (asks the network)
	@$(BIN)/python -m scripts.check --online --state .ci/online.json

search-bench: chromium site ## success, zero-rate and times of the search; PEERS=1 asks others too, ARGS=--no-times leaves the times out
	@$(BIN)/python -m tests.bench.search site $(ARGS)

train-search: .venv/.done ## let search learn from docs/_data/situations, after a change to them or to titles and keywords
	@$(BIN)/python -m scripts.search.train

check-bench: site ## time and memory of the checker beside what they were and beside lychee; ARGS="--rounds 9"
	@$(BIN)/python -m tests.bench.check $(ARGS)

test: lint types unit builds site check browser ## everything that CI runs

lint: .venv/.done npm ## style of the Python, its layers, the scripts and sheets
	@$(BIN)/ruff check scripts tests
	@$(BIN)/ruff format --check scripts tests
	@$(BIN)/lint-imports --no-cache --no-logo
	@$(BIN)/python -m tests.tools.lint

types: .venv/.done ## types of the Python
	@$(BIN)/mypy

format: .venv/.done npm ## rewrite Python, scripts and sheets in the house's form
	@$(BIN)/ruff format scripts tests
	@$(BIN)/python -m tests.tools.lint --write

unit: .venv/.done npm ## quick tests: no browser, no building over and over
	@$(BIN)/pytest -q -n 2 --dist loadfile -m "not browser and not builds" tests

builds: .venv/.done npm ## tests that build sites, or train search, over and over
	@$(BIN)/pytest -q -n 2 --dist loadfile -m "builds and not browser" tests

chromium: .venv/.done ## get a Chromium for the browser tests
	@$(BIN)/python -m scripts.tools.browser

browser: chromium npm site ## a reader's journeys in a real browser
	@$(BIN)/pytest -q -m browser tests

.PHONY: new-article new-guide

new-article: .venv/.done ## begin an article in every language: make new-article SECTION=account SLUG=reset-pin
	@$(BIN)/python -m scripts.start.new_article "$(SECTION)" "$(SLUG)"

new-guide: .venv/.done ## begin a guide on another subject in a folder of its own: make new-guide DIR=../my-guide
	@$(BIN)/python -m scripts.start.new_guide "$(DIR)"

bundle: site ## zip the site for offline use into dist/, and verify the zip
	@$(BIN)/python -m scripts.bundle build

zim: site ## the same pages for Kiwix, an archive a language with full-text search, into dist/
	@$(BIN)/python -m scripts.bundle.zim

verify: .venv/.done ## prove that a copy is whole: make verify COPY=folder or zip
	@$(BIN)/python -m scripts.bundle verify "$(COPY)"

test-floor: chromium site ## the floor is tested: real Chromium 80, 85 and 106, journeys, answers and every page’s layout
	@$(BIN)/python -m tests.tools.node floor
	@ENGINES="chromium-80 chromium-85 chromium-106" $(BIN)/pytest -q -rs tests/floor tests/engines/test_journeys.py tests/engines/test_search.py

test-engines: test-floor ## readers’ journeys and answers in Chromium, Firefox ESR and WebKitGTK (those installed), and at the floor
	@ENGINES="chromium firefox webkit" $(BIN)/pytest -q -rs tests/engines

test-hosts: chromium site ## the site on real nginx, Caddy, python -m http.server and npm's serve and http-server
	@$(BIN)/python -m tests.tools.node all
	@$(BIN)/pytest -q -rs tests/release/test_nginx.py tests/release/test_caddy.py tests/doors/test_static_servers.py

sheets: chromium site ## print the emergency sheets to PDF again, after a change to what they show
	@$(BIN)/python -m scripts.sheet.pdf

editor-schemas: .venv/.done ## write what an editor judges docs/ by, after a change to its schemas
	@$(BIN)/python -m scripts.start.editor_schemas

.PHONY: soak

soak: .venv/.done ## 200 random edits, each compared with a clean build, and 500 saves under serve with flat memory
	@EDITS=200 SAVES=500 $(BIN)/pytest -q -s tests/rebuild

.PHONY: editor-schemas headers release reproduce build-bench serve-bench properdocs load audit

headers: site ## header files for nginx, Caddy, Cloudflare, Netlify, CloudFront, and what they score
	@$(BIN)/python -m scripts.release.headers

release: site ## all that goes online or is handed on, into dist/
	@$(BIN)/python -m scripts.release.release

reproduce: .venv/.done ## make a release twice, as differently as one machine can, and compare
	@$(BIN)/python -m scripts.release.reproduce

build-bench: .venv/.done ## CPU and memory of a build beside stock Material and b546ea8; LARGE=1 for 2×5,000 articles
	@$(BIN)/python -m tests.bench.build $(if $(LARGE),--large)
	@$(BIN)/python -m tests.bench.pull

serve-bench: .venv/.done ## how long a writer waits for a saved article, beside Zensical; CPU of each kind of edit, beside earlier commits
	@test -x .venv/zensical/bin/zensical || { $(BIN)/python -m venv .venv/zensical && .venv/zensical/bin/pip install -q --disable-pip-version-check zensical==0.0.73; }
	@$(BIN)/python -m tests.bench.serve
	@$(BIN)/python -m tests.bench.edits

load: release ## what nginx stands, and the sum for a million readers a day
	@$(BIN)/python -m tests.bench.load

audit: .venv/.done ## known advisories in the locks (asks the network)
	@test -x .venv/audit/bin/pip-audit || { $(BIN)/python -m venv .venv/audit && .venv/audit/bin/pip install -q pip-audit==2.10.1; }
	@.venv/audit/bin/pip-audit --disable-pip --require-hashes --progress-spinner off -r requirements.txt -r requirements-dev.txt

properdocs: site ## build with ProperDocs, MkDocs' maintained fork, and compare byte for byte
	@$(BIN)/python -m venv .venv/properdocs && .venv/properdocs/bin/pip install -q --disable-pip-version-check \
	  --no-deps --require-hashes --only-binary :all: -r requirements.txt -r requirements-properdocs.txt
	@rm -rf dist/properdocs && .venv/properdocs/bin/properdocs build -q -f mkdocs.yml -d $(CURDIR)/dist/properdocs
	@diff -r site dist/properdocs && echo "properdocs: the same $$(find site -type f | wc -l) files, byte for byte"

npm: .venv/.done ## get the linters of scripts and sheets, html-validate, axe and the Nu checker
	@$(BIN)/python -m tests.tools.node

budget: site ## what the first view of an article weighs; fails past its limits
	@$(BIN)/python -m tests.bench.budget

lighthouse: chromium site ## Lighthouse, mobile, median of 3, on five pages in both languages
	@$(BIN)/python -m tests.tools.node all
	@$(BIN)/python -m tests.bench.lighthouse

baselines: chromium site ## renew the pictures and the prints that pages are compared with, after looking at them
	@RENEW_BASELINES=1 $(BIN)/pytest -q tests/look/test_pixels.py && RENEW_PRINTED=1 $(BIN)/pytest -q tests/doors/test_without_styles.py && du -sh tests/look/baselines

lock: .venv/.done ## renew both locks from the .in files
	@$(BIN)/python -m venv .venv/lock && .venv/lock/bin/pip install -q pip-tools
	@for name in requirements requirements-dev; do .venv/lock/bin/pip-compile -q --upgrade --generate-hashes --allow-unsafe \
	  --strip-extras --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host -o $$name.txt $$name.in || exit 1; done

clean: ## remove what make made
	rm -rf .venv site dist .cache .mypy_cache .pytest_cache .ruff_cache tests/npm/node_modules tests/floor/node_modules .pytest-look
	find scripts tests -name __pycache__ -prune -exec rm -rf {} +

.venv/.done: requirements.txt requirements-dev.txt
	@command -v $(PYTHON) >/dev/null || { echo "make: $(PYTHON) is missing; install Python 3.11.5 or newer, or name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' || { echo "make: $$($(PYTHON) -V) is too old; Python 3.11.5 or newer is needed: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "make: Python's venv module is missing; on Debian: apt-get install python3-venv" >&2; exit 1; }
	@rm -rf .venv && $(PYTHON) -m venv .venv
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.txt -r requirements-dev.txt \
	  || { rm -rf .venv; echo "make: the packages could not be installed (see the lines above); check the network, then run make again" >&2; exit 1; }
	@touch $@
