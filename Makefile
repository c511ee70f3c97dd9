# Everything a contributor types. `make help` lists it.

CRM_PORT_BASE ?= 8000
BROKER ?=
ROLE ?=
CUSTOMER ?=
CSV ?=
CALIBRATION_END ?=
HOLDOUT_END ?=
TIME_ZONE ?= $(or $(BUSINESS_TIME_ZONE),UTC)
OUT ?=
DATA ?=
SHIFT ?=
LIMIT ?=
# One more than processors: tests wait as often as they work.
WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
export CRM_PORT_BASE CRM_DATA_DIR BROKER DATA SHIFT LIMIT

VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
LOCAL := $(BIN)/python -m deploy.local

.DEFAULT_GOAL := help
.PHONY: help demo up down status token rebuild test check lint types imports contract schema dumps client bench evaluate lock install

##@ Run it

demo: $(INSTALLED) ## start everything, load the CDNOW purchase history, show what it is worth (DATA=key-accounts, LIMIT=2357, SHIFT=0)
	@$(LOCAL) demo

up: $(INSTALLED) ## start in the background, return when every service is ready (BROKER=kafka, CRM_PORT_BASE=9000)
	@$(LOCAL) up

down: $(INSTALLED) ## stop; the data stays
	@$(LOCAL) down

status: $(INSTALLED) ## show processes and addresses
	@$(LOCAL) status

token: $(INSTALLED) ## print a token: ROLE=admin|manager|agent|analyst|integration, or ROLE=customer CUSTOMER=<uuid>
	@$(LOCAL) token $(if $(ROLE),--role '$(ROLE)') $(if $(CUSTOMER),--customer '$(CUSTOMER)')

rebuild: $(INSTALLED) ## rebuild the valuation projections from the events
	@$(LOCAL) rebuild

##@ Change it

test: $(INSTALLED) ## everything that must pass (WORKERS=3, one more than processors)
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup

check: lint types imports test ## what CI runs

lint: $(INSTALLED) ## formatting and lint rules
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

types: $(INSTALLED) ## static types
	@$(BIN)/basedpyright

imports: $(INSTALLED) ## who may import whom
	@$(BIN)/lint-imports

contract: $(INSTALLED) ## after a change of events, routes or metrics: write schemas, AsyncAPI document, their page, docs/roles.md and docs/metrics.md again
	@$(BIN)/python -m deploy.contract.publish
	@$(BIN)/python -m deploy.contract.roles_page
	@$(BIN)/python -m deploy.contract.metrics_page

schema: $(INSTALLED) ## after a migration: write each service's whole schema to migrations/schema.sql
	@$(BIN)/python -m deploy.schema

dumps: $(INSTALLED) ## at a release: dump each service whose newest revision is new, for tests of later upgrades
	@$(BIN)/python -m tests.upgrades.dumping

client: $(INSTALLED) ## build the TypeScript client from the services' OpenAPI documents (needs Node 20 and npm)
	@$(BIN)/python -m deploy.contract.openapi clients/typescript/openapi
	@cd clients/typescript && npm ci --no-audit --no-fund && npm run -s build

bench: $(INSTALLED) ## measure; writes bench/results.json
	@$(BIN)/python -m bench

evaluate: $(INSTALLED) ## judge the models on a purchase history (CSV=, CALIBRATION_END=1997-09-30, HOLDOUT_END=, OUT=file.json, TIME_ZONE=UTC)
	@$(BIN)/python -m services.valuation.evaluation --csv '$(CSV)' --out '$(OUT)' \
	  --calibration-end '$(CALIBRATION_END)' --holdout-end '$(HOLDOUT_END)' --time-zone '$(TIME_ZONE)'

##@ Set it up

install: $(INSTALLED) ## virtual environment and dependencies; the others do it when needed

lock: ## pin requirements/*.txt again (needs uv)
	@command -v uv >/dev/null || { echo "make lock needs uv: pip install uv" >&2; exit 1; }
	@for name in run traces dev data rival; do \
	  uv pip compile --quiet --generate-hashes --universal --python-version 3.11 \
	    --no-emit-index-url --custom-compile-command "make lock" \
	    $$(test $$name = data && echo --no-deps) \
	    requirements/$$name.in -o requirements/$$name.txt || exit 1; \
	done

$(INSTALLED): requirements/dev.txt requirements/data.txt deploy/local/install.py
	@for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  "$$python" deploy/local/install.py $(VENV) && touch $@; exit; \
	done; \
	echo "Python 3.11 or newer is missing: install it, or say make PYTHON=/path/to/python3" >&2; exit 1

help:
	@awk 'BEGIN { FS = ":.*## " } \
	  /^##@ / { printf "\n%s\n", substr($$0, 5) } \
	  /^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
