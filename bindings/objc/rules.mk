# The Objective-C binding, on GNUstep: a part of the Makefile at the top.

# Objective-C: clang's, on GNUstep. BlocksRuntime comes first, or the linker takes GNUstep's own _Block_copy, which
# copies nothing. -fobjc-runtime=gcc is the runtime that Debian's GNUstep uses.
objc      = clang-14 $(filter-out -MMD -MP,$(shell gnustep-config --objc-flags)) -fblocks -fobjc-runtime=gcc \
            -Ibindings/objc/gnustep -idirafter $(shell $(CC) -print-file-name=include) $(CFLAGS) -gdwarf-4 $(objc_flags)
objc_flags = -Wall -Wextra -Wno-unused-parameter $(WERROR) $(checked) -Iinclude -Ibindings/objc/include -MMD -MP -MF $@.d -MT $@
objc_libs = -lBlocksRuntime $(shell gnustep-config --base-libs)

objects_m := $(patsubst %.m,$(out)/%.o,$(wildcard bindings/objc/src/*.m bindings/objc/src/*/*.m))
tests_objc := $(patsubst %.m,$(out)/%,$(wildcard tests/objc/*.m))

build-objc: $(out)/libopentim-objc.so ## build the Objective-C binding on GNUstep

test-objc: $(server)
	$(call need,c objc)
	tests/objc/surface.py bindings/objc/include
	tests/objc/arc.sh
	$(MAKE) PROFILE=debug WERROR=-Werror run-objc run-conformance-objc
	tests/docs/play.py --server $(server) docs/objc.md

run-objc: $(tests_objc) | $(server)

$(out)/bindings/objc/%.o: bindings/objc/%.m
	@mkdir -p $(@D)
	$(objc) -c $< -o $@

$(out)/libopentim-objc.so: $(objects_m) $(library)
	clang-14 -shared -Wl,-soname,$(@F).$(ABI) $(checked) $(LDFLAGS) $(objects_m) -o $@.$(ABI) $(objc_libs) $(core) \
	  -Wl,-rpath,'$$ORIGIN'
	ln -sf $(@F).$(ABI) $@

# The only test program with a main queue of its own.
$(out)/tests/objc/main_thread: objc_flags += -Itests/objc/main_queue

define build_objc
@mkdir -p $(@D)
$(objc) $(LDFLAGS) $< -o $@ $(objc_libs) -L$(out) -lopentim-objc $(libs)
endef

$(out)/tests/objc/%: tests/objc/%.m $(out)/libopentim-objc.so
	$(build_objc)

$(out)/tests/conformance/%-objc: tests/conformance/%.m $(out)/libopentim-objc.so
	$(build_objc)

$(out)/benches/hosts/%-objc: benches/hosts/%.m $(out)/libopentim-objc.so
	$(build_objc)

.PHONY: build-objc
