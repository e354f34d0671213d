# `make demo` and `make test` do all that they need on Debian 12 with Swift, git and make; `make` lists the rest.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
# Two installations at once would wait for the same lock.
.NOTPARALLEL:
.PHONY: help demo test lint docs deb judges pictures sanitize sbom fuzz bench clean build-packages test-packages deb-packages \
	bench-packages

# The day that the sample catalogue is exported for: its modules are out, announced or withdrawn as of then.
AS_OF ?= 2026-11-16
PYTHON ?= python3

# With mimalloc installed, the program that is built takes its memory from there: Package.swift says why.
export PARCOURS_ALLOCATOR = $(shell test -e /usr/include/mimalloc.h && echo mimalloc)
BUILD_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libxml2-dev libzip-dev pkg-config
TEST_PACKAGES := chromium chromium-driver fonts-liberation libxml2-utils newsboat node-js-yaml node-markdown-it \
	node-nunjucks nodejs openjdk-17-jre-headless parallel rss2email strace systemd unzip
# Swift's own library asks for curl where it is linked in.
DEB_PACKAGES := dpkg-dev groff-base libcurl4-openssl-dev
# What parcours is measured beside, with the tests' Node.js.
BENCH_PACKAGES := gcc libc6-dev node-js-yaml node-markdown-it node-nunjucks nodejs python3-venv zip
# Debian keeps its Node modules where Node doesn't look by itself.
export NODE_PATH := /usr/share/nodejs

help: ## list the targets
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

demo: build-packages ## build, export the sample catalogue to export/, say what was made
	swift build -c release --product parcours
	@program="$$(swift build -c release --show-bin-path)/parcours"; \
	"$$program" export samples --config samples/parcours.yml --as-of $(AS_OF) --output export; \
	packages=(export/scorm-1.2/*.zip); \
	echo; \
	echo "Made from samples/, in export/:"; \
	echo "  scorm-1.2/   $${#packages[@]} packages, one a module and one a parcours: import one into a learning platform"; \
	echo "  dataset/     modules.csv and modules.json: every module, out, announced or withdrawn"; \
	echo "  feeds/       parcours.rss.xml: the releases, for a feed reader"; \
	echo "The program is $$program"

test: build-packages test-packages judges ## install what the tests need, run them all
	swift build --build-tests
	@mkdir -p .build; swift test --skip-build --disable-xctest 2>&1 | tee .build/test.log || \
		{ echo "What failed:"; grep -E '^✘|recorded an issue' .build/test.log; exit 1; }

# What looks for faults of memory brings an allocator of its own.
sanitize: export PARCOURS_ALLOCATOR =
# Tools of the build are sanitized too, and would be refused for what they leave to the system when they end.
sanitize: export ASAN_OPTIONS = detect_leaks=0
sanitize: export TSAN_OPTIONS = halt_on_error=1:suppressions=$(CURDIR)/Tests/thread-sanitizer.supp
# Some tests run on small stacks, of which sanitized calls take several times as much.
sanitize: export PARCOURS_STACK_FACTOR = 16
sanitize: build-packages test-packages judges ## run the tests with a sanitizer: SANITIZER=address or thread; FILTER=PreviewTests for a part
	swift build --build-tests $(SANITIZED)
	swift test --skip-build --disable-xctest $(SANITIZED) $(if $(FILTER),--filter $(FILTER))

lint: ## check the style of the sources
	swift format lint --strict --recursive Sources Tests samples Package.swift

docs: build-packages ## make the documentation of the libraries, to be served from .build/Parcours.doccarchive
	swift build
	.ci/documentation "$$(swift build --show-bin-path)" .build/Parcours.doccarchive

deb: build-packages deb-packages ## build the Debian package in .build/package/deb, try it in an empty folder
	swift build -c release --static-swift-stdlib --scratch-path .build/package --product parcours
	swift build -c release --static-swift-stdlib --scratch-path .build/package --product generate-manual
	@built="$$(swift build -c release --scratch-path .build/package --show-bin-path)"; \
	package="$$(packaging/build-deb "$$built/parcours" "$$built/generate-manual" .build/package/deb)"; \
	echo "$$package"; packaging/try-deb "$$package"

judges: ## make .venv and .venv-validata with the judges written in Python, where they have changed
	@has_venv() { "$$1" -c 'import ensurepip, venv' 2>/dev/null; }; \
	for suffix in '' -validata; do \
		wanted=Tests/requirements$$suffix.txt; folder=.venv$$suffix; \
		cmp -s $$wanted $$folder/requirements.txt && $$folder/bin/python -c '' 2>/dev/null && continue; \
		python=$(PYTHON); \
		has_venv "$$python" || python=/usr/bin/python3; \
		has_venv "$$python" || .ci/install-packages python3-venv; \
		echo "Making $$folder"; \
		"$$python" -m venv --clear $$folder; \
		$$folder/bin/pip install --quiet --disable-pip-version-check --requirement $$wanted; \
		cp $$wanted $$folder/requirements.txt; \
	done

pictures: build-packages test-packages judges ## take the documentation's pictures of learners' pages, of an export's overview and of the preview
	swift build --product parcours
	@folder="$$(mktemp -d)"; trap 'rm -rf "$$folder"' EXIT; \
	for day in 2026-10-01 $(AS_OF); do \
		.build/debug/parcours export samples --as-of "$$day" --journal "$$folder/journal.json" \
			--output "$$folder/export" || exit; \
	done; \
	unzip -q "$$folder/export/scorm-1.2/parcours-accessibilite.zip" -d "$$folder/package"; \
	.venv/bin/python -B docs/images/take.py "$$folder" docs/images; \
	.venv/bin/python -B docs/images/take_preview.py .build/debug/parcours samples docs/images

sbom: build-packages ## print what the program is made of, as CycloneDX
	@swift package resolve >&2
	@.ci/sbom

# What `make sanitize` looks for: Swift has no `undefined` on Linux, where overflows and indices out of range always trap.
SANITIZER ?= thread
# With optimisation, which halves the time.
SANITIZED = -c release -Xswiftc -enable-testing --sanitize $(SANITIZER) --scratch-path .build/$(SANITIZER)
# The tests that it runs, by a regular expression; all of them without it.
FILTER ?=
# How long each target is fuzzed for, in seconds.
SECONDS_EACH ?= 1200

fuzz: build-packages ## look for inputs that break a parser; SECONDS_EACH=60 for a short look
	Fuzzing/run -t $(SECONDS_EACH)

# How many modules the sites have that are measured; README's table adds 100000.
SIZES ?= 100 1000 10000

bench: build-packages bench-packages ## measure the program beside other tools, print the ratios; SIZES="100 1000" for a short look
	swift build -c release --product parcours
	@cmp -s Benchmarks/requirements.txt .venv-benchmarks/requirements.txt || { \
		/usr/bin/python3 -m venv --clear .venv-benchmarks; \
		.venv-benchmarks/bin/python -m pip install --quiet --disable-pip-version-check \
			--requirement Benchmarks/requirements.txt; \
		cp Benchmarks/requirements.txt .venv-benchmarks/; \
	}
	Benchmarks/run --sizes $(SIZES) --feedgen .venv-benchmarks/bin/python

clean: ## remove what was built, exported and installed here
	rm -rf .build Fuzzing/.build .venv .venv-validata .venv-benchmarks export

build-packages:
	@.ci/install-packages $(BUILD_PACKAGES)
	@.ci/install-packages libmimalloc-dev || echo "Built without mimalloc: exports are the same, but slower"

deb-packages:
	@.ci/install-packages $(DEB_PACKAGES)

bench-packages:
	@.ci/install-packages $(BENCH_PACKAGES)

test-packages:
	@.ci/install-packages $(TEST_PACKAGES)
