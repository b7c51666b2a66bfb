# Every recurring command, one word each. Each target does its own set-up, once, inside .venv and node_modules.
.DEFAULT_GOAL := help
.PHONY: help setup lint generate check test spark demo sandbox fuzz bench docs clients breaks accept bundle release clean

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PORT ?= 8300
SPEC := spec/axis-lms.openapi.yaml
OVERLAYS = $(foreach file,$(OVERLAY),--overlay $(file))
PIP := .venv/bin/python -m pip install --quiet --disable-pip-version-check
# uv is several times as fast; where it cannot work, as behind an index that only pip is configured for, pip does.
install = .venv/bin/uv pip install --quiet --python .venv/bin/python --editable '.[$(1)]' 2>/dev/null || $(PIP) --editable '.[$(1)]'

export PATH := $(CURDIR)/.venv/bin:$(CURDIR)/node_modules/.bin:$(PATH)
# Images of containers often set it. Here it would let each of a thousand short programs compile all that it imports.
export PYTHONDONTWRITEBYTECODE :=
export REDOCLY_TELEMETRY := off
export REDOCLY_SUPPRESS_UPDATE_NOTICE := true

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

setup: .venv/.dev node_modules/.ready ## Install everything a contributor needs

lint: .venv/.dev node_modules/.ready ## Lint the spec (four linters) and the Python code
	@echo "lint: openapi-spec-validator"
	@openapi-spec-validator $(SPEC)
	@echo "lint: yamllint"
	@yamllint --strict --config-file spec/lint/yamllint.yaml $(SPEC) spec/sources.yaml spec/lint spec/workflows spec/example.overlay.yaml .github mkdocs.yml
	@echo "lint: redocly, with the house rules of spec/lint/house"
	@redocly lint --config spec/lint/redocly.yaml $(SPEC)
	@redocly lint --config spec/workflows/redocly.yaml spec/workflows/axis-lms.arazzo.yaml
	@echo "lint: spectral"
	@spectral lint --quiet --fail-severity hint --ruleset spec/lint/spectral.yaml $(SPEC)
	@echo "lint: no grade of the spec is above its source"
	@python tools/sources.py
	@echo "lint: ruff"
	@ruff check --quiet --output-format concise .
	@ruff format --quiet --check . || { echo "run: ruff format ."; exit 1; }

generate: .venv/.dev ## Write generated/axis_lms_api from the spec (OVERLAY=FILE for what one site does differently)
	@echo "generate: $(SPEC) $(OVERLAY) -> generated/axis_lms_api"
	@python spec/codegen/python/generate.py $(OVERLAYS)

check: .venv/.dev .venv/.recipes ## Prove the generated code current and all code well typed
	@echo "check: generated/ is what the spec generates"
	@python spec/codegen/python/generate.py --check $(OVERLAYS)
	@echo "check: mypy --strict"
	@mypy
	@if [ -x node_modules/.bin/pyright ]; then echo "check: pyright"; pyright --warnings; \
	else echo "check: pyright SKIPPED, since Node's tools are not installed (make setup installs them)"; fi

breaks: .venv/.dev ## Name what breaks callers since the baseline, spec/baseline, and hold the version rule
	@python tools/compare.py

accept: .venv/.dev ## Make the spec and the Python names as they stand the baseline
	@python tools/compare.py --accept

test: .venv/.dev $(if $(CI),.venv/.recipes .venv/.ecosystem .venv/.spark) ## Run the tests (what needs Node is skipped until make setup)
	@echo "test: pytest, and every branch of the core and of the fast transport$(if $(CI),, (without the slow tests; CI=true runs them, too))"
	@pytest $(if $(CI),,-m "not slow") --numprocesses 4 --dist loadfile --no-loadscope-reorder --cov --cov-report term

spark: .venv/.spark ## Run the tests of Spark, which need Java 17 (a minute)
	@pytest tests/spark

demo: .venv/.demo ## Run the main job against the sandbox, or against AXIS_ADDRESS
	@python examples/main_job.py

sandbox: .venv/.demo ## Serve an in-memory Axis on port 8300 (or PORT=...)
	@python -m axis_lms.sandbox --port $(PORT)

fuzz: .venv/.dev ## Run Schemathesis from the spec against the sandbox
	@python tests/fuzz/run.py

bench: .venv/.bench ## Measure the speed into docs/benchmarks.md (twenty minutes; SHORT=1 runs each part once)
	@python tests/bench/run.py $(if $(SHORT),--short)
	@$(if $(SHORT),python tests/bench/bench_warehouse.py --short; exit;) failed=0; for bench in tests/bench/bench_*.py; do \
		echo "bench: $$bench"; python $$bench || failed=1; done; exit $$failed

docs: .venv/.dev node_modules/.ready ## Build the site and the API reference into site/
	@NO_MKDOCS_2_WARNING=1 mkdocs build
	@echo "docs: site/index.html, and the reference alone: site/axis-lms.html"

clients: .venv/.clients ## Generate, compile and run the clients of other languages (minutes; LANGUAGE=go for one, SHORT=1 as CI)
	@python spec/codegen/clients.py $(if $(SHORT),--short) $(LANGUAGE)

bundle: .venv/.dev ## Write what other teams get, spec, recipes, vectors and more, into dist/
	@python tools/bundle.py

release: .venv/.release ## Build wheel, sdist and bundle into dist/ and try them out (TAG=v... also judges the versions)
	@python tools/release.py $(if $(TAG),--tag $(TAG)) $(if $(SHORT),--short)

clean: ## Remove the set-up and everything built
	rm -rf .venv node_modules site dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	@if [ -z "$(PYTHON)" ]; then echo "Python 3.11 or newer is needed and was not found (or set PYTHON=...)"; exit 1; fi
	@echo "setup: a virtual environment in .venv, from $$($(PYTHON) --version)"
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python's venv module is needed (Debian: apt install python3-venv)"; exit 1; }
	@$(PIP) uv || echo "setup: without uv, so the rest takes longer"

.venv/.demo: pyproject.toml | .venv/bin/python
	@echo "setup: installing axis-lms and what the demo needs"
	@$(call install,demo)
	@touch $@

.venv/.dev: pyproject.toml | .venv/bin/python
	@echo "setup: installing axis-lms and the Python tools"
	@$(call install,dev)
	@touch $@ .venv/.demo

.venv/.recipes: pyproject.toml | .venv/.dev
	@echo "setup: installing what recipes and warehouses need"
	@$(call install,recipes)
	@touch $@

.venv/.ecosystem: pyproject.toml | .venv/.dev
	@echo "setup: installing mocks, recorders, tracers and other libraries around httpx"
	@$(call install,ecosystem)
	@touch $@

.venv/.spark: pyproject.toml | .venv/.dev
	@echo "setup: installing Spark (500 MB)"
	@$(call install,cluster)
	@touch $@

.venv/.clients: pyproject.toml | .venv/bin/python
	@echo "setup: installing openapi-generator"
	@$(call install,clients)
	@touch $@

.venv/.release: pyproject.toml | .venv/.dev
	@echo "setup: installing what builds a release"
	@$(call install,release)
	@touch $@

.venv/.bench: pyproject.toml | .venv/.dev
	@echo "setup: installing the clients to measure against"
	@$(call install,bench)
	@touch $@

.venv/.node: pyproject.toml | .venv/bin/python
	@echo "setup: installing Node into .venv"
	@$(call install,node)
	@touch $@

node_modules/.ready: package.json package-lock.json .venv/.node
	@echo "setup: installing Node's tools (redocly, spectral, prism, pyright)"
	@npm ci --no-progress --loglevel=error >/dev/null
	@touch $@
