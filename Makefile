# OpenTIM. `make` alone prints the targets.
#
# cargo builds the library in target/. Everything compiled around it is in build/$(PROFILE).

PREFIX   ?= /usr/local
PROFILE  ?= release
CARGO    ?= cargo
CROSS    ?= debug
CFLAGS   ?= $(if $(filter release,$(PROFILE)),-O2,$(if $(filter debug,$(PROFILE)),-O0,-O1)) -g
CXXFLAGS ?= $(CFLAGS)

VERSION  := $(shell sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml)
ABI      := $(shell sed -n 's/^#define TIM_ABI_VERSION //p' include/opentim.h)

# The packages that a stage needs besides Rust and make, each with a probe that shows that it is there (tests/need.sh).
need_c        := gcc=cc g++=c++ python3
need_cmake    := cmake pkg-config
need_java     := openjdk-17-jdk-headless=javac
need_objc     := clang-14 libgnustep-base-dev=gnustep-config libblocksruntime-dev=/usr/include/Block.h
need_asan     := clang-14 libclang-rt-14-dev
need_tsan     := clang-22 llvm-22 libclang-rt-22-dev rustc-web cargo-web rust-web-src
need_valgrind := valgrind libc6-dbg
need_postgres := postgresql=/usr/lib/postgresql/*/bin/initdb openssl
need_browser  := chromium nodejs=node npm=npm
need_venv     := python3-venv
need           = @tests/need.sh $(foreach name,$(1),$(need_$(name)))

# ---- Profiles: release for hosts, debug for tests and demos, asan for tests that detect every wrong access, tsan for
# tests that detect data races, arm64 for tests under qemu.

out := build/$(PROFILE)
ifeq ($(PROFILE),asan)
  # The library that the fuzz targets are linked with: so it is compiled once for both.
  machine := $(shell rustc -vV | sed -n 's/^host: //p')
  made    := target/fuzz/$(machine)/debug
  cargo   := fuzz/build.sh --lib
  checked := -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
  kind    := a
  CC      := clang-14
  CXX     := clang++-14
else ifeq ($(PROFILE),tsan)
  # Accesses of the standard library count too, so it is instrumented as well: Debian's compiler can build it.
  machine := $(shell rustc -vV | sed -n 's/^host: //p')
  made    := target/tsan/$(machine)/debug
  for     := $(subst -,_,$(machine))
  watched := PATH=/usr/bin:/bin RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CC_$(for)=clang-22 \
             CFLAGS_$(for)=-fsanitize=thread \
             RUSTFLAGS='-Zsanitizer=thread -Zexternal-clangrt -Clinker=clang-22 -Clink-arg=-fsanitize=thread'
  cargo   := $(watched) cargo build --lib -Zbuild-std --target $(machine) --target-dir target/tsan
  checked := -fsanitize=thread
  kind    := a
  CC      := clang-22
  CXX     := clang++-22
else ifeq ($(PROFILE),arm64)
  out     := build/arm64$(CROSS:debug=)
  made    := target/cross/aarch64-unknown-linux-gnu/$(CROSS)
  cargo    = $(call cross,$(CROSS),aarch64-unknown-linux-gnu)
  kind    := so
  CC      := aarch64-linux-gnu-gcc
  CXX     := aarch64-linux-gnu-g++
else
  made    := target/$(PROFILE)
  cargo   := $(CARGO) build --lib $(if $(filter release,$(PROFILE)),--release)
  kind    := so
endif

flags = -Wall -Wextra -Wpedantic $(WERROR) $(checked) -Iinclude -MMD -MP -MF $@.d -MT $@
cc    = $(CC) -std=c99 $(CFLAGS) $(flags)
cxx   = $(CXX) -std=c++11 $(CXXFLAGS) $(flags) -Ibindings/cpp/include
core  = -L$(out) -lopentim -pthread -ldl -lm
libs  = $(core) -Wl,-rpath,$(abspath $(out))

library   := $(out)/libopentim.$(kind)
binding   := $(out)/libopentim-cpp.$(kind)
objects   := $(patsubst %.cpp,$(out)/%.o,$(wildcard bindings/cpp/src/*.cpp))
tests_c   := $(patsubst %.c,$(out)/%,$(filter-out %/layout.c $(WITHOUT:%=tests/c/%.c),$(wildcard tests/c/*.c)))
tests_cpp := $(patsubst %.cpp,$(out)/%,$(wildcard tests/cpp/*.cpp)) $(out)/tests/cpp17/vendor_samples
server    := target/debug/opentim-server
hosts     := c cpp java objc
# The three packages, with every feature of the server.
everything := --workspace --features opentim-server/postgres
# `make test` runs `stages`, after compiling what several of them need. `make test-all` runs the others too.
stages      := build -- rust fmt clippy header parity c cpp conformance dlopen docs
more_stages := random swift windows arm64 doc install java objc postgres asan valgrind console usersig schemathesis deny bench fuzz

# ---- Main targets.

help: ## print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: $(library) $(binding) $(library:.so=.a) $(binding:.so=.a) ## build the library and its C++ binding

demo: ## build the library and the examples in C and in C++, and run them
	$(call need,c)
	@$(MAKE) --no-print-directory PROFILE=debug build/debug/examples/demo-c build/debug/examples/demo-cpp
	build/debug/examples/demo-c
	build/debug/examples/demo-cpp

demo-server: ## the demo over a network: a server, two devices of one user, one of another
	$(call need,c)
	@$(MAKE) --no-print-directory PROFILE=debug build/debug/examples/demo_device-c $(server)
	examples/demo_server.sh $(server) build/debug/examples/demo_device-c

demo-cluster: ## the demo while machines fail: three servers on PostgreSQL, killed in turn
	$(call need,c postgres)
	@$(MAKE) --no-print-directory PROFILE=debug build/debug/examples/demo_device-c $(server)
	OPENTIM_TEST_FSYNC=on tests/postgres/cluster.sh sh -c 'OPENTIM_STORAGE=$$OPENTIM_TEST_STORAGE exec \
	  examples/demo_cluster.sh $(server) build/debug/examples/demo_device-c tests/postgres/control.sh'

test: ## test library, service, server, C, C++ and documents; `make test-c` runs one stage
	@tests/stages.py $(stages)

test-all: ## the same with other languages, machines and checkers, as in CI
	@tests/stages.py $(stages) $(more_stages)

check: test ## the same as `make test`

ledger: ## write what bindings/v2tim makes: refusals, error codes, enumerations, docs/surface.md
	tests/parity/projections.py --write

# docs/surface.md names the header's functions, so it comes last.
header: ledger ## write include/opentim.h and docs/schema.sql from src, and what bindings/v2tim makes
	OPENTIM_BLESS=1 $(CARGO) test -p opentim --lib header
	OPENTIM_BLESS=1 $(CARGO) test -p opentim-server --test all -- schema
	tests/parity/projections.py --write

bench_json := $(abspath build/bench.json)

bench: ## run the benches; the figures also go into build/bench.json
	mkdir -p build && rm -f $(bench_json)
	OPENTIM_BENCH_JSON=$(bench_json) $(CARGO) bench --profile server -p opentim-server --bench server
	OPENTIM_BENCH_JSON=$(bench_json) $(CARGO) bench -p opentim-server --bench deletion --bench conversations
	OPENTIM_BENCH_JSON=$(bench_json) $(MAKE) --no-print-directory bench-hosts bench-scale

bench-hosts: ## measure the cost of a callback in each host, and the size of the library
	$(call need,c java objc)
	$(MAKE) --no-print-directory PROFILE=release run-bench-hosts

# PostgreSQL as safe as in production. The bench starts servers on SQLite too, so the address has a different name.
on_safe_postgres = OPENTIM_TEST_FSYNC=on OPENTIM_TEST_PRELOAD=pg_stat_statements tests/postgres/cluster.sh sh -c \
  'OPENTIM_BENCH_STORAGE=$$OPENTIM_TEST_STORAGE exec env -u OPENTIM_TEST_STORAGE $(1)'

bench-scale: ## measure one to three servers on PostgreSQL, and one on SQLite
	$(call need,postgres)
	$(call on_safe_postgres,$(CARGO) bench --profile server -p opentim-server --features postgres --bench scale)

bench-compare: ## compare the benches with BASE=commit, and print the ratios (COMPARE=--quick)
	benches/compare.py $(COMPARE) $(BASE)

run-bench-hosts: $(hosts:%=$(out)/benches/hosts/callback-%)
	benches/hosts/run.sh $(QUICK) $(library) $^

install: build ## install below PREFIX (default /usr/local), staged in DESTDIR
	install -d $(to)/include/opentim $(to)/lib/pkgconfig $(to)/lib/cmake/OpenTIM
	install -m 644 include/opentim.h bindings/cpp/include/*.h $(to)/include/opentim
	install -m 644 $(out)/libopentim.a $(out)/libopentim-cpp.a $(to)/lib
	for name in libopentim libopentim-cpp; do \
	  install -m 755 $(out)/$$name.so $(to)/lib/$$name.so.$(VERSION) && \
	  ln -sf $$name.so.$(VERSION) $(to)/lib/$$name.so.$(ABI) && \
	  ln -sf $$name.so.$(ABI) $(to)/lib/$$name.so || exit 1; \
	done
	sed $(fill) include/opentim.pc.in > $(to)/lib/pkgconfig/opentim.pc
	sed $(fill) bindings/cpp/opentim-cpp.pc.in > $(to)/lib/pkgconfig/opentim-cpp.pc
	install -m 644 include/OpenTIMConfig.cmake $(to)/lib/cmake/OpenTIM
	sed $(fill) include/OpenTIMConfigVersion.cmake.in > $(to)/lib/cmake/OpenTIM/OpenTIMConfigVersion.cmake

clean: ## remove everything that was built
	rm -rf build
	$(CARGO) clean

to   = "$(DESTDIR)$(abspath $(PREFIX))"
fill = -e 's|@PREFIX@|$(abspath $(PREFIX))|' -e 's|@VERSION@|$(VERSION)|' \
       -e "s|@POINTER@|$$(echo __SIZEOF_POINTER__ | $(CC) -E -P -)|"

# ---- The stages. Each installs and builds what it needs.

# Compiles what several stages use, before they run side by side.
test-build:
	$(call need,c)
	$(CARGO) test $(everything) --no-run
	@$(MAKE) -j2 --no-print-directory PROFILE=debug WERROR=-Werror prepared

prepared: build $(tests_c) $(tests_cpp) $(addprefix $(out)/tests/conformance/player-,c cpp)

test-fmt:
	$(CARGO) fmt --check && $(CARGO) fmt --check --manifest-path fuzz/Cargo.toml
	@echo "ok - fmt"

test-clippy:
	$(CARGO) clippy $(everything) --all-targets -- -D warnings
	@echo "ok - clippy"

test-doc:
	RUSTDOCFLAGS='-D warnings' $(CARGO) doc $(everything) --no-deps --document-private-items
	@echo "ok - doc"

# Long tests: every call to a disk fails once, ten thousand conversations are deleted.
many := forensics::failing forensics::standing rest::hostile::no_body beyond::by_filter::ten_thousand beyond::export::thousands beyond::crash \
  deletion::p12

# All other tests, with a twentieth of the random scenarios. test-random runs all of those. There are more threads than
# processors, because many tests wait.
threads := --test-threads 4
test-rust:
	OPENTIM_FAULT_COUNT=50 OPENTIM_MODEL_COUNT=1 OPENTIM_FORENSICS_COUNT=5 OPENTIM_POWER_COUNT=500 \
	  $(CARGO) test $(everything) --no-fail-fast -- $(threads) $(many:%=--skip %)

test-random:
	$(CARGO) test $(everything) --test all --no-fail-fast -- $(threads) model::all_agree faults::whatever_the_network \
	  forensics:: power:: $(many)

# The tests of the service and the server again, on PostgreSQL. Then three servers that fail, with failing connections
# and a failing PostgreSQL, and with hardly enough connections for them: test-postgres runs a part of the scenarios, and
# test-cluster-long runs all of them.
on_postgres := --test all -- rest:: server:: network::
cluster     := OPENTIM_TEST_CONNECTIONS=60 OPENTIM_STORAGE_CONNECTIONS=2 tests/postgres/cluster.sh
test-postgres: $(server)
	$(call need,postgres)
	tests/postgres/dependencies.sh
	tests/postgres/cluster.sh tests/postgres/tls.sh $(server)
	tests/postgres/cluster.sh $(CARGO) test $(everything) --no-fail-fast $(on_postgres)
	OPENTIM_FAULT_COUNT=120 $(cluster) $(CARGO) test $(everything) --test all -- faults::

test-cluster-long:
	OPENTIM_FAULT_COUNT=1000 $(cluster) $(CARGO) test $(everything) --test all -- faults::whatever_the_network

# Tests of the server program from outside: with the vendor's generator of UserSigs, and with a browser.
test-usersig: $(server)
	$(call need,venv)
	tests/usersig/run.sh $(server)

test-console: $(server)
	$(call need,browser)
	tests/console/run.sh $(server)

# More than ten minutes, so this is not a stage: twenty times the scenarios of test-random.
test-faults-long:
	OPENTIM_FAULT_COUNT=20000 $(CARGO) test $(everything) --test all -- faults::whatever_the_network

# Ten minutes: twenty times the runs of test-random.
test-forensics-long:
	OPENTIM_FORENSICS_COUNT=2000 $(CARGO) test $(everything) --test all -- forensics::deleted_text

# Two hours: fifty times the states of test-random.
test-power-long:
	OPENTIM_POWER_COUNT=1000000 $(CARGO) test $(everything) --test all -- power::

# Each target for half a minute, two at a time. test-fuzz-long, for an hour each, is not a stage.
test-fuzz:
	$(call need,c asan)
	fuzz/run.sh 30

test-fuzz-long:
	$(call need,c asan)
	fuzz/run.sh 3600

# More than twenty minutes: thirty times the scenarios of test-random.
test-model-long:
	OPENTIM_MODEL_COUNT=1000 $(CARGO) test $(everything) --test all -- model::all_agree

# Licences, sources and duplicates of dependencies.
test-deny:
	$(call need,c)
	tests/deny.py

test-header:
	$(call need,c)
	@$(MAKE) --no-print-directory PROFILE=debug build/debug/libopentim.so
	tests/c/header.sh build/debug/libopentim.so
	tests/c/coverage.sh

test-parity:
	tests/parity/run.sh

test-c:
	$(call need,c)
	$(MAKE) PROFILE=debug WERROR=-Werror run-c

test-cpp:
	$(call need,c)
	tests/cpp/headers.sh
	$(MAKE) PROFILE=debug WERROR=-Werror run-cpp

# One story, played by every host's player: by those in C, C++ and Python here, by the others in their own stages.
test-conformance:
	$(call need,c)
	$(MAKE) PROFILE=debug WERROR=-Werror run-conformance-c run-conformance-cpp
	OPENTIM_LIBRARY=$(abspath build/debug/libopentim.so) tests/conformance/play.py --name python $(server) tests/conformance/player.py

run-conformance-%: $(out)/tests/conformance/player-% $(server)
	tests/conformance/play.py --name $* $(server) $<

test-install:
	$(call need,c cmake)
	$(MAKE) PROFILE=release build
	tests/install/run.sh

# Hosts that load the library at run time: one in C, and Python.
test-dlopen: $(server)
	$(call need,c)
	$(MAKE) PROFILE=debug WERROR=-Werror run-dlopen
	tests/python/run.sh $(server) build/debug/libopentim.so

run-dlopen: $(out)/tests/dlopen/host $(library) $(binding)
	tests/dlopen/run.sh $^

# The instructions on the pages that exist in both languages are carried out. Pages for languages are tested in the
# stages of those languages.
pages := $(filter-out docs/java.md docs/objc.md docs/swift.md,$(patsubst docs/zh/%,docs/%,$(wildcard docs/zh/*.md)))
test-docs: $(server)
	$(call need,c cmake)
	tests/docs/play.py --profile debug --server $(server) $(pages)

test-schemathesis: $(server)
	$(call need,venv)
	tests/schemathesis/run.sh $(server)

# Runs every bench in its quick mode, not optimised. It checks that they run to their end, and their counts.
test-bench:
	$(call need,c java objc postgres)
	$(call on_safe_postgres,$(CARGO) bench --profile dev $(everything) -- --quick)
	@$(MAKE) --no-print-directory PROFILE=debug QUICK=--quick run-bench-hosts
	@echo "ok - every bench runs through"

test-asan:
	$(call need,c asan)
	$(MAKE) PROFILE=asan WERROR=-Werror OPENTIM_TEST_SCALE=25 run-asan run-c run-cpp

# Checks that the library's own code and SQLite's are instrumented, not only the hosts'.
run-asan: $(library)
	for part in :opentim sqlite3.o:; do nm -A $< 2>/dev/null | grep -q "$$part.* U __asan_report" || exit 1; done
	@echo "ok - the library is watched by AddressSanitizer"

# The C tests with several threads cover lanes, dispatcher, hub and the embedded service. The tests of the network cover
# connections, and the service's own tests the group commit. This is not a stage, because the standard library and
# everything else is compiled for it. tests/tsan.txt has the reports that are not races, with reasons.
test-tsan:
	$(call need,c tsan)
	$(MAKE) PROFILE=tsan OPENTIM_TEST_SCALE=5 run-tsan

threaded := client deletion dispatcher filtered_deletion folder listener network threads unread
run-tsan: export TSAN_OPTIONS := halt_on_error=1 exitcode=9 suppressions=$(abspath tests/tsan.txt)
run-tsan: $(patsubst %,$(out)/tests/c/%,$(threaded)) | $(server)
	for part in :opentim sqlite3.o:; do nm -A $(library) 2>/dev/null | grep -q "$$part.* U __tsan_" || exit 1; done
	tests/run.sh $^
	$(watched) cargo test -p opentim-core --lib -Zbuild-std --target $(machine) --target-dir target/tsan -- \
	  service:: transport:: client::
	@echo "ok - no data race in what ThreadSanitizer has seen"

# Without the test of fork: a child does not have the parent's threads, so the memory on their stacks counts as lost.
test-valgrind:
	$(call need,c valgrind)
	$(MAKE) PROFILE=debug WITHOUT='fork signals' OPENTIM_TEST_SCALE=5 run-c run-cpp \
	  WRAPPER='valgrind -q --error-exitcode=9 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite'

# Some of these tests start a server, which is the same in every profile.
run-c: $(tests_c) | $(server)
run-cpp: $(tests_cpp) | $(server)
run-c run-cpp run-objc run-tsan: export OPENTIM_SERVER := $(abspath $(server))
run-c run-cpp run-objc:
	tests/run.sh $^

# ---- Build rules.

# cargo itself knows whether there is anything to do. In a stage, the server is the one that the tests are compiled
# with: a build of the server alone has other features of dependencies, so everything would be compiled twice.
$(server): FORCE
	$(CARGO) $(if $(STAGE),test $(everything) --no-run,build -p opentim-server --features postgres)

$(made)/libopentim.%: FORCE
	$(cargo)

$(out)/libopentim.so: $(made)/libopentim.so
	@mkdir -p $(@D)
	ln -sf $(abspath $<) $@.$(ABI)
	ln -sf $(@F).$(ABI) $@

$(out)/libopentim.a: $(made)/libopentim.a
	@mkdir -p $(@D)
	ln -sf $(abspath $<) $@

$(out)/bindings/%.o: bindings/%.cpp
	@mkdir -p $(@D)
	$(cxx) -fPIC -fvisibility=hidden -c $< -o $@

$(out)/libopentim-cpp.so: $(objects) $(library)
	$(CXX) -shared -Wl,-soname,$(@F).$(ABI) -Wl,-z,nodelete $(CXXFLAGS) $(LDFLAGS) $(objects) -o $@.$(ABI) $(core) \
	  -Wl,-rpath,'$$ORIGIN'
	ln -sf $(@F).$(ABI) $@

$(out)/libopentim-cpp.a: $(objects)
	rm -f $@
	$(AR) rcs $@ $^

define build_c
@mkdir -p $(@D)
$(cc) $(LDFLAGS) $< -o $@ $(libs)
endef

define build_cpp
@mkdir -p $(@D)
$(cxx) $(LDFLAGS) $< -o $@ -L$(out) -lopentim-cpp $(libs)
endef

$(out)/examples/%-c: examples/%.c $(library)
	$(build_c)

$(out)/tests/c/%: tests/c/%.c $(library)
	$(build_c)

$(out)/tests/conformance/%-c: tests/conformance/%.c $(library)
	$(build_c)

$(out)/benches/hosts/%-c: benches/hosts/%.c $(library)
	$(build_c)

$(out)/tests/conformance/%-cpp: tests/conformance/%.cpp $(binding)
	$(build_cpp)

$(out)/benches/hosts/%-cpp: benches/hosts/%.cpp $(binding)
	$(build_cpp)

# The host is not linked with the library. It looks up all functions that the header declares.
$(out)/tests/dlopen/host: tests/dlopen/host.c $(out)/tests/dlopen/functions.h
	$(cc) -DFUNCTIONS_H='"$(abspath $(@D)/functions.h)"' $(LDFLAGS) $< -o $@ -pthread -ldl

$(out)/tests/dlopen/functions.h: include/opentim.h tests/c/functions.sh
	@mkdir -p $(@D)
	tests/c/functions.sh | sed 's/.*/FUNCTION(&)/' > $@

$(out)/examples/%-cpp: examples/%.cpp $(binding)
	$(build_cpp)

$(out)/tests/cpp/%: tests/cpp/%.cpp $(binding)
	$(build_cpp)

$(out)/tests/cpp17/%: tests/cpp/%.cpp $(binding)
	@mkdir -p $(@D)
	$(cxx) -std=c++17 $(LDFLAGS) $< -o $@ -L$(out) -lopentim-cpp $(libs)

include bindings/java/rules.mk
include bindings/objc/rules.mk
include bindings/swift/rules.mk
include tests/hosts.mk
include tests/dist/rules.mk

-include $(shell find build -name swift-root -prune -o -name '*.d' -print 2>/dev/null)

FORCE:
.DELETE_ON_ERROR:
.PHONY: FORCE help build bench bench-compare bench-hosts bench-scale check clean demo demo-cluster demo-server header install ledger test test-all \
  test-cluster-long test-faults-long test-forensics-long test-model-long test-power-long test-fuzz-long test-tsan prepared run-asan run-tsan run-bench-hosts run-c run-cpp run-dlopen run-objc \
  $(patsubst %,test-%,$(filter-out --,$(stages) $(more_stages)))
