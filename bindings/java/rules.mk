# The Java binding: a part of the Makefile at the top.

jar       := $(out)/opentim.jar
java      := $(shell find bindings/java -name '*.java' -not -path '*/stubs/*')
stubs     := $(shell find bindings/java/stubs -name '*.java')
jni       := $(patsubst %.c,$(out)/%.o,$(wildcard bindings/java/jni/*.c))
# The name of the native library's platform, as Java reports it.
processor  = $(shell $(CC) -dumpmachine | sed "s/-.*//")
jdk        = $(patsubst %/bin/javac,%,$(shell readlink -f "$$(command -v javac)"))

build-java: $(jar) ## build the Java binding: a jar with the native library in it and beside it

test-java: $(server)
	$(call need,c java)
	$(MAKE) PROFILE=debug WERROR=-Werror run-java run-conformance-java
	tests/docs/play.py --server $(server) docs/java.md

run-java: $(jar) $(server)
	tests/java/run.sh $(jar) $(server)

# Android's classes and annotations are for compiling only.
$(out)/java/stubs.done: $(stubs)
	@mkdir -p $(@D)
	@echo javac $(words $(stubs)) stubs
	@javac --release 8 -Xlint:all,-options -d $(@D)/stubs $(stubs)
	@touch $@

$(out)/java/classes.done: $(java) $(out)/java/stubs.done
	@echo javac $(words $(java)) sources
	@rm -rf $(@D)/classes
	@javac --release 8 -Xlint:all,-options -Werror -cp $(@D)/stubs -h $(@D)/headers -d $(@D)/classes $(java)
	@touch $@

$(out)/bindings/java/%.o: bindings/java/%.c $(out)/java/classes.done
	@mkdir -p $(@D)
	$(cc) -fPIC -fvisibility=hidden -I$(out)/java/headers -I$(jdk)/include -I$(jdk)/include/linux -c $< -o $@

# It contains the whole library, so that only one file has to be found.
$(out)/libopentim-jni.so: $(jni) $(out)/libopentim.a
	$(CC) -shared -s -Wl,-soname,$(@F) -Wl,-z,nodelete -Wl,--exclude-libs,ALL $(CFLAGS) $(LDFLAGS) $^ -o $@ -pthread -ldl -lm

$(jar): $(out)/java/classes.done $(out)/libopentim-jni.so
	install -D $(out)/libopentim-jni.so $(out)/java/jar/natives/linux-$(processor)/libopentim-jni.so
	jar --create --file $@ -C $(out)/java/classes . -C $(out)/java/jar natives

# A warning of -Xcheck:jni is not part of the output that the test expects, so the test fails on it.
$(out)/tests/conformance/player-java: tests/conformance/Player.java $(jar)
	@mkdir -p $(@D)
	javac -Xlint:all -Werror -cp $(jar):$(out)/java/stubs -d $(@D)/java $<
	printf '#!/bin/sh\nexec java -Xcheck:jni -cp %s:%s:%s Player "$$@"\n' \
	  $(abspath $(jar) $(out)/java/stubs $(@D)/java) >$@
	chmod +x $@

$(out)/benches/hosts/callback-java: benches/hosts/CallbackCost.java $(jar)
	@mkdir -p $(@D)
	javac -Xlint:all -Werror -cp $(jar):$(out)/java/stubs -d $(@D)/java $<
	printf '#!/bin/sh\nexec java -cp %s:%s:%s CallbackCost "$$@"\n' $(abspath $(jar) $(out)/java/stubs $(@D)/java) >$@
	chmod +x $@

.PHONY: build-java run-java
