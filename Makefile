# OpenTIM. `make` alone prints what there is to make.
#
# The library is cargo's, in target/; what is compiled around it lies in build/$(PROFILE).

PREFIX   ?= /usr/local
PROFILE  ?= release
CARGO    ?= cargo
CROSS    ?= hosts
CFLAGS   ?= -O2 -g
CXXFLAGS ?= -O2 -g

VERSION  := $(shell sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml)
ABI      := $(shell sed -n 's/^#define TIM_ABI_VERSION //p' include/opentim.h)
PACKAGES := gcc g++ libc6-dev make pkg-config valgrind libc6-dbg clang-14 libclang-rt-14-dev curl cmake \
            libgnustep-base-dev libblocksruntime-dev openjdk-17-jdk-headless \
            python3 python3-venv chromium postgresql openssl $(if $(shell command -v npm),,nodejs npm)

# ---- Profiles: release for hosts, debug for tests, asan for tests that see every wrong access, arm64 for tests under
# qemu.

out := build/$(PROFILE)
ifeq ($(PROFILE),asan)
  machine := $(shell rustc -vV | sed -n 's/^host: //p')
  made    := target/asan/$(machine)/debug
  # SQLite, which cargo has the C compiler build, is watched as well.
  cargo   := TARGET_CC=clang-14 TARGET_CFLAGS=-fsanitize=address RUSTFLAGS=-Zsanitizer=address \
             $(CARGO) +nightly build --lib --target $(machine) --target-dir target/asan
  checked := -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
  kind    := a
  CC      := clang-14
  CXX     := clang++-14
else ifeq ($(PROFILE),arm64)
  out     := build/arm64$(CROSS:hosts=)
  made    := target/cross/aarch64-unknown-linux-gnu/$(CROSS)
  cargo    = $(call cross,$(CROSS),aarch64-unknown-linux-gnu)
  kind    := so
  CC      := aarch64-linux-gnu-gcc
  CXX     := aarch64-linux-gnu-g++
else
  made    := target/library/$(PROFILE)
  cargo   := $(CARGO) build --lib $(if $(filter release,$(PROFILE)),--release) \
             --target-dir target/library
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
tests_c   := $(patsubst %.c,$(out)/%,$(filter-out %/layout.c,$(wildcard tests/c/*.c)))
tests_cpp := $(patsubst %.cpp,$(out)/%,$(wildcard tests/cpp/*.cpp)) $(out)/tests/cpp17/vendor_samples
server    := target/debug/opentim-server
hosts     := c cpp java objc
# The three packages, the server with everything it can have.
everything := --workspace --features opentim-server/postgres
stages    := fmt clippy doc rust postgres header parity c cpp java objc conformance usersig console schemathesis install dlopen docs asan valgrind

# ---- What to make.

help: ## print this
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: $(library) $(binding) $(library:.so=.a) $(binding:.so=.a) ## the library and its C++ binding

demo: build/setup.done ## build everything, then run the examples in C and in C++
	$(MAKE) PROFILE=release build/release/examples/demo-c build/release/examples/demo-cpp
	build/release/examples/demo-c
	build/release/examples/demo-cpp

demo-server: build/setup.done ## the same over a network: a server, two devices of one user, one of another
	$(MAKE) PROFILE=release build/release/examples/demo_device-c $(server)
	examples/demo_server.sh $(server) build/release/examples/demo_device-c

demo-cluster: build/setup.done ## the same while machines fail: three servers on PostgreSQL, all killed in turn
	$(MAKE) PROFILE=release build/release/examples/demo_device-c $(server)
	OPENTIM_TEST_FSYNC=on tests/postgres/cluster.sh sh -c 'OPENTIM_STORAGE=$$OPENTIM_TEST_STORAGE exec \
	  examples/demo_cluster.sh $(server) build/release/examples/demo_device-c tests/postgres/control.sh'

test: build/setup.done ## what CI runs, in the same order; `make test-c` is one stage of it
	$(MAKE) --no-print-directory -k -j1 $(stages:%=test-%)

check: test ## the same

header: ## write include/opentim.h and docs/schema.sql anew, from src
	OPENTIM_BLESS=1 $(CARGO) test -p opentim --lib header && OPENTIM_BLESS=1 $(CARGO) test -p opentim-server --test all -- schema

bench: build/setup.done ## measure
	$(CARGO) bench --profile server -p opentim-server --bench server
	$(CARGO) bench -p opentim-server --bench deletion --bench conversations
	$(MAKE) --no-print-directory bench-hosts bench-scale

bench-hosts: ## measure what a callback costs in each host, and how large the library is
	$(MAKE) --no-print-directory PROFILE=release run-bench-hosts

# PostgreSQL as safe as it is in earnest. The bench starts servers on SQLite, too, so it has the address by another name.
bench-scale: build/setup.done ## measure one to three servers on PostgreSQL, beside one on SQLite
	OPENTIM_TEST_FSYNC=on OPENTIM_TEST_PRELOAD=pg_stat_statements tests/postgres/cluster.sh sh -c \
	  'OPENTIM_BENCH_STORAGE=$$OPENTIM_TEST_STORAGE exec env -u OPENTIM_TEST_STORAGE \
	  $(CARGO) bench --profile server -p opentim-server --features postgres --bench scale'

run-bench-hosts: $(hosts:%=$(out)/benches/hosts/callback-%)
	benches/hosts/run.sh $(library) $^

install: build ## install below PREFIX (/usr/local), staged in DESTDIR
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

setup: build/setup.done ## install the Debian packages that are missing for demo and test

clean: ## remove everything that was made
	rm -rf build
	$(CARGO) clean

to   = "$(DESTDIR)$(abspath $(PREFIX))"
fill = -e 's|@PREFIX@|$(abspath $(PREFIX))|' -e 's|@VERSION@|$(VERSION)|' \
       -e "s|@POINTER@|$$(echo __SIZEOF_POINTER__ | $(CC) -E -P -)|"

# ---- The stages of `make test`. Each makes what it needs, in its profile.

test-fmt:
	$(CARGO) fmt --check
	@echo "ok - fmt"

test-clippy:
	$(CARGO) clippy $(everything) --all-targets -- -D warnings
	@echo "ok - clippy"

test-doc:
	RUSTDOCFLAGS='-D warnings' $(CARGO) doc $(everything) --no-deps --document-private-items
	@echo "ok - doc"

test-rust:
	$(CARGO) test $(everything) --no-fail-fast

# What tests the service and the server, once more, on PostgreSQL. Then three servers that fail, as their connections
# and PostgreSQL do, with hardly enough connections for them: a part of the scenarios, and below all of them.
on_postgres := --test all -- rest:: server:: network::
cluster     := OPENTIM_TEST_CONNECTIONS=60 OPENTIM_STORAGE_CONNECTIONS=2 tests/postgres/cluster.sh
test-postgres: $(server)
	tests/postgres/dependencies.sh
	tests/postgres/cluster.sh tests/postgres/tls.sh $(server)
	tests/postgres/cluster.sh $(CARGO) test $(everything) --no-fail-fast $(on_postgres)
	OPENTIM_FAULT_COUNT=120 $(cluster) $(CARGO) test $(everything) --test all -- faults::

test-cluster-long:
	OPENTIM_FAULT_COUNT=1000 $(cluster) $(CARGO) test $(everything) --test all -- faults::whatever_the_network

# The server program, tried from outside: by the vendor's maker of UserSigs, and by a browser.
test-usersig: $(server)
	tests/usersig/run.sh $(server)

test-console: $(server)
	tests/console/run.sh $(server)

# Ten minutes and more, and therefore no stage: twenty times the scenarios that test-rust has.
test-faults-long:
	OPENTIM_FAULT_COUNT=20000 $(CARGO) test $(everything) --test all -- faults::whatever_the_network

# Twenty minutes and more, too: thirty times the scenarios that test-rust has.
test-model-long:
	OPENTIM_MODEL_COUNT=1000 $(CARGO) test $(everything) --test all -- model::all_agree

test-header:
	$(MAKE) PROFILE=release build/release/libopentim.so
	tests/c/header.sh build/release/libopentim.so
	tests/c/coverage.sh

test-parity:
	tests/parity/run.sh

test-c:
	$(MAKE) PROFILE=debug WERROR=-Werror run-c

test-cpp:
	tests/cpp/headers.sh
	$(MAKE) PROFILE=debug WERROR=-Werror run-cpp

# One story, played by every host's player.
test-conformance:
	$(MAKE) PROFILE=debug WERROR=-Werror run-conformance

players := $(hosts:%=$(out)/tests/conformance/player-%)

run-conformance: $(server) $(players)
	for host in $(hosts); do \
	  tests/conformance/play.py --name $$host $(server) $(out)/tests/conformance/player-$$host || exit 1; \
	done
	OPENTIM_LIBRARY=$(abspath $(library)) tests/conformance/play.py --name python $(server) tests/conformance/player.py

test-install:
	$(MAKE) PROFILE=release build
	tests/install/run.sh

# Hosts that load the library at run time: one in C, and Python.
test-dlopen: $(server)
	$(MAKE) PROFILE=debug WERROR=-Werror run-dlopen
	tests/python/run.sh $(server) build/debug/libopentim.so

run-dlopen: $(out)/tests/dlopen/host $(library) $(binding)
	tests/dlopen/run.sh $^

# The pages that are there in both languages: what they say is done. That of Swift has its turn with Swift.
pages := $(filter-out docs/swift.md,$(patsubst docs/zh/%,docs/%,$(wildcard docs/zh/*.md)))
test-docs: $(server)
	$(MAKE) PROFILE=release build
	tests/docs/play.py --server $(server) $(pages)

test-schemathesis: $(server)
	tests/schemathesis/run.sh $(server)

test-asan:
	$(MAKE) PROFILE=asan WERROR=-Werror OPENTIM_TEST_SCALE=25 run-asan run-c run-cpp

# That the sanitizer is in the library's own code and in SQLite's, not in the hosts' alone.
run-asan: $(library)
	for part in :opentim sqlite3.o:; do nm -A $< 2>/dev/null | grep -q "$$part.* U __asan_report" || exit 1; done
	@echo "ok - the library is watched by AddressSanitizer"

test-valgrind:
	$(MAKE) PROFILE=debug OPENTIM_TEST_SCALE=5 run-c run-cpp \
	  WRAPPER='valgrind -q --error-exitcode=9 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite'

# Some of them start a server, which is the same one in every profile.
run-c: $(tests_c) | $(server)
run-cpp: $(tests_cpp) | $(server)
run-c run-cpp run-objc: export OPENTIM_SERVER := $(abspath $(server))
run-c run-cpp run-objc:
	tests/run.sh $^

# ---- How to make it.

build/setup.done: packages = $(PACKAGES)
build/%.done: Makefile
	@missing=$$(for name in $(packages); do \
	  dpkg-query -W -f '$${Status}' $$name 2>/dev/null | grep -q 'ok installed' || echo $$name; \
	done); \
	if [ -n "$$missing" ]; then echo "installing:" $$missing; \
	  apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $$missing; \
	fi
	@mkdir -p build && touch $@

# cargo itself knows whether there is anything to do. The library has a folder of its own: with the server's features,
# with which the tests are built, it is another one of the same name, and one would be built over the other again and
# again.
$(server): FORCE
	$(CARGO) build -p opentim-server --features postgres

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

# Not linked with the library, whose functions it looks up: all that the header declares.
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
.PHONY: FORCE help build bench-scale demo demo-cluster demo-server test test-faults-long test-cluster-long test-model-long check header bench install setup clean run-asan run-c run-cpp run-objc run-conformance run-dlopen bench-hosts run-bench-hosts $(stages:%=test-%)
