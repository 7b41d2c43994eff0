# `make run` and `make test` need nothing but Python 3.11 or later; a second call does no set-up.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check
SHARED := ../shared
STORIES := benchmarks/stories/ours benchmarks/stories/train
RUN    := $(BIN)/factcheck run seeds/

.DEFAULT_GOAL := help
.PHONY: help run test check score score-reader scorecard rewrites conformance entities items planted passages fingerprints bench bench-scale slow coverage fuzz mutants footprint reliability licences sbom audit wheel showcase lock clean

help: ## this page
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

# --- set-up -------------------------------------------------------------------------------------------------
# The build requirement comes first, pinned and hashed like all others: one dependency is a source archive, and
# without build isolation nothing that is not in a lock takes part in building it.

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; this is $(PYTHON) " + sys.version.split()[0] + ". Say: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.core: requirements/build.txt requirements/core.txt pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --require-hashes -r requirements/build.txt
	$(PIP) install --quiet --require-hashes --no-build-isolation -r requirements/core.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.core
	$(PIP) install --quiet --require-hashes --no-build-isolation -r requirements/dev.txt
	@touch $@

# --- use ----------------------------------------------------------------------------------------------------

# Exit 1 says that all was read and that there are findings: for make that is a good end.
run: $(VENV)/.core ## check the five articles in seeds/, write claims/ and reports/, print the report
	@$(RUN) --quiet -f md -o reports/report.md || [ $$? -eq 1 ]
	@$(RUN) || [ $$? -eq 1 ]

showcase: $(VENV)/.dev ## renew what is committed of the program's own words: claims/, reports/report.md, docs/, examples
	rm -f claims/*.jsonl
	@$(MAKE) --no-print-directory run > /dev/null
	$(BIN)/factcheck explain --markdown > docs/rules.md
	$(BIN)/factcheck schema -o docs/report.schema.json
	$(BIN)/python tests/test_docs.py
	UPDATE_GOLDEN=1 $(BIN)/pytest -q -n 0 tests/test_showcase.py -k every_format

# --- prove --------------------------------------------------------------------------------------------------

check: $(VENV)/.dev ## formatter, linter and type checker
	$(BIN)/ruff format --check src tests benchmarks
	$(BIN)/ruff check src tests benchmarks
	$(BIN)/mypy

test: check ## everything that must pass: check, then the test suite
	$(BIN)/pytest --tally .make/tally/tests.jsonl

# Some of them take minutes: a core that is done takes over what waits behind them. FACTCHECK_PYTHONS names other interpreters.
slow: $(VENV)/.dev ## the large sizes that the normal suite leaves out
	$(BIN)/pytest -m slow --dist worksteal --tally .make/tally/tests-slow.jsonl

coverage: $(VENV)/.dev ## which lines and branches the normal suite runs through: all of those that a finding rests on
	@mkdir -p .make/coverage && rm -f .make/coverage/data*
	$(BIN)/python -m coverage run -m pytest -q
	$(BIN)/python benchmarks/coverage.py

MINUTE := 60
TARGETS := decode front_matter html numeral date mention claim compare render
fuzz: .make/fuzzing/.done ## fuzz each stage, guided by coverage, for MINUTE seconds each
	@for target in $(TARGETS); do .make/fuzzing/bin/python tests/fuzz/run.py $$target -max_total_time=$(MINUTE) || exit 1; done

mutants: .make/changing/.done ## change one place of the modules that findings rest on at a time: does a test see it?
	.make/changing/bin/python benchmarks/mutants.py --left

footprint: $(VENV)/.dev ## distributions, the time of help, seconds and memory of 10,000 articles (ARTICLES=…)
	$(BIN)/python benchmarks/footprint.py .make/footprint --articles $(or $(ARTICLES),10000)

reliability: $(VENV)/.dev ## docs/reliability.md from what test, slow, fuzz, mutants, coverage and footprint have counted
	$(BIN)/python benchmarks/reliability.py

licences: $(VENV)/.dev ## what a run needs, with its licences
	@$(BIN)/python benchmarks/supply.py licences

sbom: .make/supply/.done ## the bill of materials of what is pinned: dist/sbom.json
	@mkdir -p dist
	.make/supply/bin/cyclonedx-py requirements requirements/core.txt --pyproject pyproject.toml --output-reproducible --no-validate -o dist/sbom.json

audit: .make/supply/.done ## known advisories of what is pinned, where a database can be reached
	@.make/supply/bin/python benchmarks/supply.py audit

wheel: $(VENV)/.dev ## the wheel, the same from every build of one commit
	SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(BIN)/python -m build --wheel --no-isolation

# The tools of these stand in environments of their own: none of them takes part in a run.
.make/fuzzing/.done: EXTRA = .[fuzz,dev]
.make/changing/.done: EXTRA = .[mutants,dev]
.make/supply/.done: EXTRA = .[supply]
.make/%/.done: pyproject.toml
	$(PYTHON) -m venv .make/$*
	.make/$*/bin/python -m pip install --quiet --disable-pip-version-check --editable '$(EXTRA)'
	@touch $@

score: $(VENV)/.core ## score the reports on annotated stories: our own, and those that may lie beside the repository
	@$(BIN)/python -B benchmarks/score/score_stories.py --factcheck '$(CURDIR)/$(BIN)/factcheck' benchmarks/stories/ours
	@[ -d $(SHARED)/score ] || { echo "make score: no more stories: $(SHARED)/score is missing beside this folder"; exit 0; }; \
	cd $(SHARED)/score && python='$(CURDIR)/$(BIN)/python' factcheck='$(CURDIR)/$(BIN)/factcheck'; \
	$$python -B score_stories.py --factcheck $$factcheck seeds ../stories/train && \
	$$python -B score_stories.py --factcheck $$factcheck --totals ../stories/check

scorecard: $(VENV)/.core ## what each rule is worth on the annotated stories: docs/scorecard.md, and what `explain` prints
	$(BIN)/python benchmarks/scorecard.py
	@[ ! -d $(SHARED)/readings ] || $(BIN)/python -B benchmarks/second_reader.py --page $(SHARED) > /dev/null 2>&1

rewrites: $(VENV)/.core ## rewrite notations without changing a meaning: nothing new may be found
	$(BIN)/python benchmarks/rewrites.py $(or $(PLANTED),$(STORIES))

score-reader: $(VENV)/.core ## what recorded readings add: rules alone, reader alone, both (needs stories beside the repository)
	@[ -d $(SHARED)/readings ] || { echo "make score-reader: no readings: $(SHARED)/readings is missing beside this folder"; exit 0; }; \
	$(BIN)/python -B benchmarks/second_reader.py $(SHARED) 2> /dev/null

conformance: $(VENV)/.core ## score the reading of values on other projects' tests
	$(BIN)/python benchmarks/conformance.py

entities: $(VENV)/.core ## score which names are put together, on names annotated from the texts
	$(BIN)/python benchmarks/entities.py

items: $(VENV)/.core ## what stands under one data item, and what does not, on annotated stories
	$(BIN)/python benchmarks/items.py

planted: $(VENV)/.core ## plant slips into stories and count how many the report finds (PLANTED=folders)
	$(BIN)/python benchmarks/planted.py $(or $(PLANTED),$(STORIES))

passages: $(VENV)/.core ## short passages with one mistake or none: how many are found, how often an alarm is false
	$(BIN)/python benchmarks/passages.py

fingerprints: $(VENV)/.core ## count how many findings are recognised again after unrelated edits
	$(BIN)/python benchmarks/fingerprints.py

BENCH := --sizes 1000 10000
bench: $(VENV)/.core ## time and memory of the commands, then docs/performance.md: every stage, peers (make peers), growth (BENCH="--sizes 100 1000 --part 4": less)
	$(BIN)/python benchmarks/run_seeds.py
	$(BIN)/python benchmarks/performance.py .make/bench $(BENCH)

# recognizers-text does not start with a newer emoji.
bench-scale: $(VENV)/.core ## CPU time and memory of collections, and of a check against an archive of 100,000 articles (docs/scale.md)
	$(BIN)/python benchmarks/collection.py .make/bench
	$(BIN)/python benchmarks/archive.py .make/archive --articles 100000

peers: ## install the peers of `make bench` into .make/peers, apart from everything else
	$(PYTHON) -m venv .make/peers
	.make/peers/bin/python -m pip install --quiet --disable-pip-version-check quantulum3==0.10.0 emoji==1.7.0 \
		recognizers-text-number==1.0.2a2 recognizers-text-number-with-unit==1.0.2a2 \
		recognizers-text-date-time==1.0.2a2

# --- keep ---------------------------------------------------------------------------------------------------

COMPILE = .make/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
          --custom-compile-command 'make lock'

lock: ## pin the newest releases that pyproject.toml admits, with hashes and without addresses
	$(PYTHON) -m venv .make/lock
	.make/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	echo 'setuptools>=77' | $(COMPILE) --upgrade - --output-file requirements/build.txt
	$(COMPILE) --upgrade pyproject.toml --output-file requirements/core.txt
	$(COMPILE) --upgrade pyproject.toml --extra dev --constraint requirements/core.txt --output-file requirements/dev.txt

clean: ## remove what set-up and tests made
	rm -rf $(VENV) .make build dist src/factcheck.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
