# `make help` says what there is. Python, make and a network are all it needs.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# Left alone on macOS and under Wayland, where DISPLAY says nothing.
SCREEN := $(DISPLAY)$(WAYLAND_DISPLAY)$(filter Darwin,$(shell uname -s))
# A virtual screen is installed only once a test starts one.
XVFB := $(if $(shell grep -rlsw Xvfb tests --include='*.py'),virtual-screen)

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

.DEFAULT_GOAL := help
.PHONY: help run test faults lint bench package lock schema clean system

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-9s %s\n", $$1, $$2}' Makefile

run: NEEDS = $(if $(SCREEN),window)
run: $(READY) ## open the desk; without a screen: play the demo into out/
ifneq ($(SCREEN),)
	@$(BIN)/trafficking-desk
else
	@echo "There is no screen here, so the demo plays without one."
	@QT_QPA_PLATFORM=offscreen $(BIN)/trafficking-desk demo -o out/
	@echo "The printed pages (PDF) and a picture of each screen (PNG) are in out/"
endif

test: NEEDS = compiler $(XVFB)
test: lint ## lint, then every test but the benchmarks; ends with the count
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder --ignore=tests/bench

# Most of the time is spent waiting for disks and for the killed.
faults: NEEDS = compiler
faults: $(READY) ## 500 kills at work, power cuts, failing disks, harmed bytes
	@KILLS=500 QT_QPA_PLATFORM=offscreen \
	    $(BIN)/python -m pytest -q -n 4 --dist worksteal tests/faults

lint: $(READY) ## ruff, mypy and the import contracts
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

bench: $(READY) ## the benchmarks, with their times
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -s tests/bench

package: NEEDS = folder-build
package: $(READY) ## a folder in dist/ that runs without Python
	@sh packaging/build_folder.sh $(BIN)

lock: ## compile packaging/lock.txt anew, keeping pins that still fit
	@test -x $(BIN)/uv || $(MAKE) $(READY)
	@$(BIN)/uv pip compile pyproject.toml --quiet --group dev --universal \
	    --generate-hashes --no-annotate --no-emit-index-url \
	    --custom-compile-command "make lock" -o packaging/lock.txt

schema: $(READY) ## write resources/schema/ anew from the types
	@$(BIN)/python packaging/write_schemas.py

clean: ## remove what was made, but not the virtual environment
	rm -rf build dist out .coverage .mypy_cache .ruff_cache .pytest_cache \
	    .import_linter_cache .hypothesis
	find trafficking_desk tests packaging -name __pycache__ -prune -exec rm -rf {} +

system:
	@python=$$(sh packaging/find_python.sh) && \
	    sh packaging/system_packages.sh "$$python" $(NEEDS)

# Made again whenever the lock or the project file changes. The lock names everything:
# left to look for more, old pips take an extra's newest release and refuse its hash.
$(READY): packaging/lock.txt pyproject.toml | system
	@python=$$(sh packaging/find_python.sh) && \
	    { test -x $(BIN)/python || "$$python" -m venv $(VENV); }
	@echo "Installing the locked libraries into $(VENV)"
	@$(BIN)/python -m pip install --quiet --no-deps --require-hashes -r packaging/lock.txt
	@$(BIN)/python -m pip check --quiet
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@
