# make graph    the graph of seeds/ and its page, from a fresh checkout
# make test     everything that is checked: lint, types, tests
# make compiled       what reads statements and writes graphs, compiled by mypyc, into .venv (needs a C compiler, takes minutes); make graph goes back
# make compiled-test  compiles it into build/ and runs the tests of reading on it
# make stores   installs other parsers, stores and Java for the tests that are skipped without them
# make sbom     build/sbom.json, all that an installation consists of (CycloneDX)
# make faults   the tests of faults, with 200 kills instead of 20 and readers for a minute, and 100,000 terms there and back
# make script-lint  eslint over the script of the page (needs Node.js)
# make fuzz     an hour for each door at which foreign bytes come in; SECONDS=60 is a minute each
# make picture  docs/graph-*.png, the pictures in the README
# make lock     new versions in the lock files (needs uv on the PATH)
# make clean    away with .venv and what was made besides graphs/
#
# Nothing outside this folder is touched, but for pip's cache and, in `make test`, the browser; `make stores` installs
# packages of the system.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PAGE := build/graph.html
BROWSER = command -v chromium || command -v chromium-browser || command -v google-chrome
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: graph test compiled compiled-test faults fuzz sbom script-lint picture lock browser stores clean

graph: $(VENV)/.package
	@$(BIN)/mithaq build seeds --out graphs
	@$(BIN)/mithaq validate graphs
	@echo
	@$(BIN)/mithaq query who-headed-each-delegation
	@mkdir -p $(dir $(PAGE))
	@$(BIN)/mithaq view graphs --out $(PAGE)

test: $(VENV)/.dev $(VENV)/.package browser
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest

# An editable installation is never compiled: without its stamp it is put back by the next target that needs it.
compiled: $(VENV)/.runtime
	@rm -f $(VENV)/.package
	$(COMPILE) $(BIN)/pip install --no-deps --force-reinstall .
COMPILE := HATCH_BUILD_HOOK_ENABLE_CUSTOM=true

SITE := $(CURDIR)/build/compiled-site
compiled-test: $(VENV)/.dev $(VENV)/.package
	rm -rf $(SITE)
	$(COMPILE) $(BIN)/pip install --no-deps --target $(SITE) .
	MITHAQ_COMPILED=$(SITE) PYTHONPATH=$(SITE) $(BIN)/pytest \
	  $$(grep -lE 'import (sayings|seed_quality)|from (sayings|seed_quality)' tests/test_*.py) \
	  tests/test_compiled.py tests/test_determinism.py tests/test_seeds.py tests/test_quality.py tests/test_turtle.py

faults: $(VENV)/.dev $(VENV)/.package
	MITHAQ_KILLS=200 MITHAQ_READ_SECONDS=60 MITHAQ_TERMS=100000 $(BIN)/pytest tests/faults tests/test_round_trip.py

fuzz: $(VENV)/.dev $(VENV)/.package
	$(BIN)/python tests/fuzz/run.py --seconds $(SECONDS)
SECONDS := 3600

# A tool of development, no part of `make test`.
script-lint:
	@command -v npx >/dev/null || { echo "no npx here: install Node.js 20 or newer; nothing else needs it" >&2; exit 1; }
	npx --yes eslint@10 -c tools/eslint.config.mjs src/mithaq/show/assets/script

picture: $(VENV)/.dev $(VENV)/.package browser
	@$(BIN)/python tools/pictures.py

# The stamps stand inside the environment, so that both go together.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "mithaq needs Python 3.11 or newer; say for example: make graph PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.lock | $(VENV)/bin/python
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock | $(VENV)/.runtime
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.lock
	@touch $@

$(VENV)/.package: pyproject.toml $(VENV)/.runtime
	$(BIN)/pip install --quiet --no-deps --editable .
	@touch $@

# The page is opened in a real browser: taken from the system, or installed where that is allowed.
browser:
	@$(BROWSER) >/dev/null || { \
	  if command -v apt-get >/dev/null && { [ "$$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; then \
	    if [ "$$(id -u)" = 0 ]; then sudo=; else sudo="sudo -n"; fi; \
	    $$sudo apt-get update -qq && $$sudo apt-get install -y -qq chromium; \
	  else echo "no Chromium here: the tests of the page will be skipped; install it with your package manager" >&2; fi; }

# Exports are read by parsers of others (Raptor, Apache Jena, RDF4J) and pushed to Virtuoso; HermiT runs on Java. Without
# them those tests are skipped, but not in CI.
STORES := raptor2-utils libapache-jena-java librdf4j-java libjsonld-java default-jdk-headless unzip curl openssl \
	virtuoso-opensource-7-bin
stores:
	@( for each in rapper javac unzip curl openssl virtuoso-t isql-vt; do command -v $$each || exit 1; done && \
	  ls /usr/share/java/jena-arq.jar /usr/share/java/rdf4j-rio-api.jar /usr/share/java/jsonld-java.jar ) >/dev/null 2>&1 || { \
	  if command -v apt-get >/dev/null && { [ "$$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; then \
	    if [ "$$(id -u)" = 0 ]; then sudo=; else sudo="sudo -n"; fi; \
	    $$sudo apt-get update -qq && $$sudo apt-get install -y -qq --no-install-recommends $(STORES); \
	  else echo "cannot install here: install $(STORES) yourself" >&2; exit 1; fi; }

sbom:
	@mkdir -p build
	@$(PYTHON) tools/sbom.py >build/sbom.json
	@echo "build/sbom.json"

lock:
	uv pip compile $(LOCK) pyproject.toml -o requirements.lock
	uv pip compile $(LOCK) pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	--no-header --no-annotate

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
