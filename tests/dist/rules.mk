# `make dist`: a tarball for each target, with everything that is needed to build a program with OpenTIM. This is a part
# of the top Makefile.

dist_targets  := linux-x86_64 linux-aarch64 windows-x86_64 macos-arm64 ios-arm64
# zig, a C compiler with Apple's C library, and the variables that make cargo use it.
zig           := build/zig/bin
zig_versions  := ziglang==0.17.1 cargo-zigbuild==0.24.1
# rustc strips binaries for Apple with a program that Debian does not have. zig's linker has no list of symbols to
# export, so SQLite is compiled with hidden symbols.
apple          = PATH=$(abspath $(zig)):/usr/bin:/bin RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_PROFILE_RELEASE_STRIP=none \
  CFLAGS_aarch64_apple_darwin=-fvisibility=hidden cargo-zigbuild zigbuild --lib -Zbuild-std --release --target-dir target/cross --target

dist: ## pack a tarball for each target, in build/dist
	$(call need,c java cross windows arm64 venv)
	rm -rf build/dist
	for target in $(dist_targets); do $(MAKE) --no-print-directory dist-$$target || exit 1; done
	cd build/dist && sha256sum *.tar.gz >SHA256SUMS

test-dist: dist
	tests/dist/run.sh build/dist $(dist_targets)

dist-linux-x86_64:
	$(MAKE) PROFILE=release install DESTDIR=$(CURDIR)/build/dist/linux-x86_64 PREFIX=/
	$(MAKE) PROFILE=release build/release/opentim.jar
	tests/dist/pack.sh linux-x86_64 build/release

dist-linux-aarch64:
	$(MAKE) PROFILE=arm64 CROSS=release install DESTDIR=$(CURDIR)/build/dist/linux-aarch64 PREFIX=/
	$(MAKE) PROFILE=arm64 CROSS=release build/arm64release/opentim.jar
	tests/dist/pack.sh linux-aarch64 build/arm64release

dist-windows-x86_64:
	$(MAKE) CROSS=release $(addprefix build/windowsrelease/,opentim.dll opentim-cpp.dll libopentim-cpp.a opentim.lib)
	tests/dist/pack.sh windows-x86_64 build/windowsrelease

dist-macos-arm64: build/zig.done
	$(apple) aarch64-apple-darwin
	tests/dist/pack.sh macos-arm64 target/cross/aarch64-apple-darwin/release

# Without Apple's SDK nothing can be linked for iOS, and cargo-zigbuild does not handle that.
dist-ios-arm64: build/zig.done
	PATH=/usr/bin:/bin RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 SDKROOT=$(CURDIR)/build/zig IPHONEOS_DEPLOYMENT_TARGET=13.0 \
	  CC_aarch64_apple_ios=$(CURDIR)/tests/dist/ios-cc.sh \
	  cargo rustc --lib -Zbuild-std --release --target-dir target/cross --target aarch64-apple-ios --crate-type staticlib
	tests/dist/pack.sh ios-arm64 target/cross/aarch64-apple-ios/release

build/zig.done: tests/dist/rules.mk
	@echo "installing into build/zig: $(zig_versions)"
	python3 -m venv build/zig && $(zig)/pip install -q $(zig_versions)
	@touch $@

.PHONY: dist test-dist $(dist_targets:%=dist-%)
