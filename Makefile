# Everything a developer runs. `make help` lists it; CI runs the same targets (.ci/run).
GOLANGCI := go tool -modfile=tools/go.mod golangci-lint
FUZZTIME ?= 10s
TESTFLAGS ?=

.PHONY: help run build web test test-neo4j test-others test-web audit lint format generate check-generate calibrate bench fuzz neo4j clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## /{printf "  %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: build ## serve the example dispatches at http://127.0.0.1:8080
	./entente serve --store entente.db --addr 127.0.0.1:8080 --registers --load examples

build: web ## build ./entente, its pages in it where there is Node
	go build -o entente .

# The program embeds what is built here. Without Node it is built all the same, and /graphiql says how to build it.
node = command -v npm >/dev/null && node -e 'process.exit(+(process.versions.node.split(".")[0] < 20))'
web: ## build the pages that npm builds
	@if $(node); then $(MAKE) --no-print-directory web/dist/graphiql/index.html; \
	else echo 'built without GraphiQL: that takes Node 20 or newer, with npm'; fi

web/graphiql/node_modules/.package-lock.json: web/graphiql/package.json web/graphiql/package-lock.json
	cd web/graphiql && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

web/dist/graphiql/index.html: web/graphiql/node_modules/.package-lock.json web/graphiql/build.mjs $(wildcard web/graphiql/src/*)
	cd web/graphiql && npm run --silent build

# Two at a time: what wipes the one Neo4j, a package after the other (-p 1), and beside it everything else.
NEO4J_PACKAGES = ./api ./cli ./graph/neo4jstore
GOTEST = go test -race -p 1 -timeout 45m $(TESTFLAGS)
test: test-web ## run every test, those of the Neo4j store on a real one, of pages in Chromium (TESTFLAGS='-run X' narrows)
	go build -race ./...
	python3 tools/calibrate/calibrate_test.py ../shared/eval/score.py
	@$(MAKE) -j2 $(if $(filter output-sync,$(.FEATURES)),--output-sync=target) --no-print-directory test-neo4j test-others

test-neo4j: # the suites that need a Neo4j, as test runs them
	tools/neo4j/with-neo4j $(GOTEST) $(NEO4J_PACKAGES)

test-others:
	$(GOTEST) $$(go list ./... | grep -v $(foreach p,$(NEO4J_PACKAGES),-e '$(p:.%=%)$$'))

test-web: build ## test the pages that npm builds, in a real Chromium
	cd web/graphiql && npm test --silent

audit: build ## fuzz the built server from its schema, by schemathesis from PyPI
	tools/audit/audit

lint: ## check style, errors and the import rules (.golangci.yml)
	$(GOLANGCI) run

format: ## format as the linter wants it
	$(GOLANGCI) fmt

generate: ## write graph/generated again after a change of schema/
	go generate ./...

# Right and wrong are the evaluation's own scorer's, on its labelled documents.
EVAL = ../shared/eval
calibrate: build ## measure each rule on the labelled documents again, into loader/resolve/rules.tsv
	@out=$$(mktemp -d) && trap 'rm -rf "$$out"' EXIT && ./entente extract $(EVAL)/dev/text >"$$out/dev.jsonl" && \
	tools/calibrate/calibrate.py $(EVAL)/score.py $(EVAL)/dev/gold "$$out/dev.jsonl" >"$$out/rules.tsv" && cp "$$out/rules.tsv" loader/resolve/rules.tsv

bench: ## extraction of the labelled documents on one core, and ten queries over them (on Neo4j too where NEO4J_URI is set: it is wiped)
	go test -run '^$$' -bench Contribution -cpu 1 ./loader
	go test -run '^$$' -bench Queries ./api

# Compares before and after, so that it serves in a working tree with changes too.
tree = git status --porcelain && git diff HEAD
check-generate: ## fail where what is generated is stale: graph/generated, loader/resolve/rules.tsv
	@before="$$($(tree))" && $(MAKE) --no-print-directory generate calibrate && \
	if [ "$$before" != "$$($(tree))" ]; then git status --short; echo 'what is generated is stale: run make generate calibrate and commit'; exit 1; fi

# Go fuzzes one target of one package at a time.
fuzz: ## fuzz each target for FUZZTIME (10s)
	@grep -rEo --include='*_test.go' '^func Fuzz[A-Za-z0-9_]+' . | while IFS=: read -r file func; do \
		go test -run '^$$' -fuzz "^$${func#func }\$$" -fuzztime $(FUZZTIME) "$$(dirname "$$file")" || exit 1; \
	done

neo4j: ## an empty Neo4j to develop on, until Ctrl-C; prints its NEO4J_URI
	@tools/neo4j/with-neo4j tail -f /dev/null

clean: ## remove what make built
	rm -rf entente web/dist/graphiql
