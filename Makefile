PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
READY := .venv/.ready
FTM := .venv/.ftm
DEMO := build/demo.db
STOP = test ! -e $(DEMO).serving || $(BIN)/hearsay serve --stop --ledger $(DEMO)

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint types floors screenshots lock train bench clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# The tools of the lock build the package too, so that nothing outside the lock is installed.
$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python not found: install Python 3.11 or later"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; name it with make PYTHON=...")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

setup: $(READY) ## make the virtual environment in .venv

demo: $(READY) ## read the sample reports, print their timeline, and serve them as pages (SERVE=no: do not)
	@mkdir -p $(dir $(DEMO))
	@$(STOP)
	@rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	$(BIN)/hearsay add hearsay/sample/reports --ledger $(DEMO)
	$(BIN)/hearsay timeline --ledger $(DEMO)
ifneq ($(SERVE),no)
	$(BIN)/hearsay serve --background --no-browser --ledger $(DEMO)
endif

# FollowTheMoney's library brings a module that is compiled with ICU, which not every machine has.
$(FTM): $(READY)
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements-ftm.lock >/dev/null 2>&1 || \
		echo "FollowTheMoney's library cannot be built here (a C++ compiler and ICU's headers are needed): its tests are skipped"
	@touch $@

test: $(READY) $(FTM) ## run the tests
	$(BIN)/python -m pytest

lint: $(READY) ## check style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY) ## check types
	$(BIN)/mypy

floors: $(READY) ## check who imports whom
	$(BIN)/lint-imports

TRAIN := .venv-train
CORPORA ?= ../shared/corpora

$(TRAIN)/.ready: train/requirements.txt requirements.lock
	$(PYTHON) -m venv $(TRAIN)
	$(TRAIN)/bin/python -m pip install --quiet --require-hashes -r requirements.lock
	$(TRAIN)/bin/python -m pip install --quiet -r train/requirements.txt
	$(TRAIN)/bin/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

RUNS := train/runs
PART ?= 1
FIT := $(TRAIN)/bin/python -m train.fit --corpora $(CORPORA) --part $(PART)
EXPORT := $(TRAIN)/bin/python -m train.export

TEACH := $(TRAIN)/bin/python -m train.teacher --corpora $(CORPORA)
CROSS := $(TRAIN)/bin/python -m train.crossed --corpora $(CORPORA)

train: $(TRAIN)/.ready ## train the reader's weights anew from CORPORA (under three hours on two cores; PART=.1: every step with a tenth of the text)
	$(FIT) --out $(RUNS)/teacher --pieces 4e6 --shares storylines=0
	$(EXPORT) $(RUNS)/teacher/final.pt --out $(RUNS)/teacher
	$(TRAIN)/bin/python -m train.antecedents --weights $(RUNS)/teacher
	$(TRAIN)/bin/python -m train.implicit --corpora $(CORPORA) --weights $(RUNS)/teacher
	$(TEACH) --weights $(RUNS)/teacher --out $(RUNS)/leanings
	$(FIT) --out $(RUNS)/fold1 --pieces 1.3e6 --only polnear --without 1
	$(FIT) --out $(RUNS)/fold2 --pieces 1.3e6 --only polnear --without 2
	$(FIT) --out $(RUNS)/fold3 --pieces 1.3e6 --only polnear --without 3
	$(CROSS) --out $(RUNS)/leanings $(RUNS)/fold1/final.pt $(RUNS)/fold2/final.pt $(RUNS)/fold3/final.pt
	$(FIT) --out $(RUNS)/student --pieces 9e6 --seed 2 --teacher $(RUNS)/leanings
	$(EXPORT) $(RUNS)/student/final.pt --out $(RUNS)/student
	$(TEACH) --weights $(RUNS)/student --out $(RUNS)/leanings2
	cp $(RUNS)/leanings/said.npz $(RUNS)/leanings2/
	$(FIT) --out $(RUNS)/last --pieces 6e6 --seed 51 --teacher $(RUNS)/leanings2 \
		--start $(RUNS)/student/final.pt --speed 0.8
	$(EXPORT) $(RUNS)/student/final.pt $(RUNS)/last/final.pt --hands voa_claims unknown
	$(TRAIN)/bin/python -m train.retellings --weights $(RUNS)/teacher
	$(TRAIN)/bin/python -m train.pairs --corpora $(CORPORA)

BENCH := .venv-bench

$(BENCH)/.ready: bench/requirements.txt
	$(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet -r bench/requirements.txt
	@touch $@

bench: $(READY) $(BENCH)/.ready ## time reading beside a spaCy pipeline, and its memory (some ten minutes)
	$(BIN)/python -m bench read --beside $(BENCH)/bin/python
	$(BIN)/python -m bench memory

screenshots: $(READY) ## take the pictures in docs/images anew (needs Chromium)
	$(BIN)/python docs/screenshots.py

COMPILE := $(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-emit-index-url \
	--no-emit-trusted-host --no-emit-find-links --allow-unsafe

lock: $(READY) ## write requirements.lock and requirements-ftm.lock anew from pyproject.toml
	$(COMPILE) --extra dev --output-file requirements.lock pyproject.toml
	$(COMPILE) --extra dev --extra ftm --constraint requirements.lock \
		--output-file requirements-ftm.lock pyproject.toml

clean: ## remove what was built; .venv stays
	@$(STOP)
	rm -rf build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -path ./.venv -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +
