# OpenTIM on other machines: builds for Windows and for ARM64, and runs them under Wine and qemu.
#
# The compiler is Debian's own, which comes with the source of the standard library and builds that too.

need_cross   := rustc-web cargo-web rust-web-src
need_windows := gcc-mingw-w64-x86-64-posix g++-mingw-w64-x86-64-posix mingw-w64-x86-64-dev mingw-w64-tools wine64 wine \
  clang-14 lld-14 llvm-14
need_arm64   := gcc-aarch64-linux-gnu g++-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user-static
need_swift   := debootstrap

# $(call cross,PROFILE,TARGET) builds target/cross/TARGET/PROFILE. Build scripts and macros are shared. CROSS is the
# profile of the builds here.
cross = PATH=/usr/bin:/bin RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 \
  CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc-posix \
  CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER=aarch64-linux-gnu-gcc \
  cargo build --lib -Zbuild-std --profile $(1:debug=dev) --target $(2) --target-dir target/cross

# Runs the C and C++ tests, including those with a server, in an emulator. The server is this machine's.
test-arm64: $(server)
	$(call need,c cross arm64)
	$(MAKE) PROFILE=arm64 WERROR=-Werror WITHOUT=signals OPENTIM_TEST_SCALE=20 run-c run-cpp WRAPPER='$(qemu)'
	$(MAKE) PROFILE=arm64 WERROR=-Werror $(addprefix build/arm64/tests/conformance/player-,c cpp)
	for host in c cpp; do tests/conformance/play.py --name "arm64 $$host" $(server) \
	  $(qemu) build/arm64/tests/conformance/player-$$host || exit 1; done

qemu := qemu-aarch64-static -L /usr/aarch64-linux-gnu

# ---- Windows: the library and its C++ binding as a DLL each, and static. Programs in build/windows/tests use the DLLs,
# those in build/windows/static do not.

windows      := build/windows$(CROSS:debug=)
windows_made := target/cross/x86_64-pc-windows-gnu/$(CROSS)
windows_cc    = x86_64-w64-mingw32-gcc-posix -std=c99 $(windows_flags)
windows_cxx   = x86_64-w64-mingw32-g++-posix -std=c++11 -Ibindings/cpp/include $(windows_flags)
windows_flags = -O1 -Wall -Wextra -Wpedantic -Werror -Iinclude -MMD -MP -MF $@.d -MT $@
# The Windows libraries that programs need: those with the static library, and the tests themselves.
windows_libs := -lws2_32 -lbcrypt -luserenv -lntdll
# There is no server for Windows, which the tests of the network and of signals start. The conformance story has one.
windows_c    := $(filter-out %/layout.c tests/c/network.c tests/c/signals.c %/msvc.c %/bcryptprimitives.c,$(wildcard tests/c/*.c tests/windows/*.c))
windows_cpp  := $(filter-out tests/cpp/network.cpp,$(wildcard tests/cpp/*.cpp tests/windows/*.cpp))
windows_run  := $(windows_c:%.c=$(windows)/%.exe) $(windows_cpp:%.cpp=$(windows)/%.exe) \
  $(addprefix $(windows)/tests/conformance/player-,c.exe cpp.exe)

test-windows: $(server)
	$(call need,cross windows)
	$(MAKE) run-windows

run-windows: $(windows_run) $(windows)/static/vendor_samples.exe $(windows)/msvc.exe
	tests/windows/run.sh $(windows) $(server) $^

$(windows_made)/opentim.dll: FORCE
	$(call cross,$(CROSS),x86_64-pc-windows-gnu)

$(windows)/opentim.dll: $(windows_made)/opentim.dll
	@mkdir -p $(@D)
	ln -sf $(addprefix $(abspath $(windows_made))/,opentim.dll libopentim.dll.a libopentim.a) $(@D)

$(windows)/dll/%.o: %.cpp
	@mkdir -p $(@D)
	$(windows_cxx) -DTIM_EXPORT -c $< -o $@

$(windows)/static/%.o: %.cpp
	@mkdir -p $(@D)
	$(windows_cxx) -DTIM_STATIC -c $< -o $@

$(windows)/opentim-cpp.dll: $(patsubst %.cpp,$(windows)/dll/%.o,$(wildcard bindings/cpp/src/*.cpp)) $(windows)/opentim.dll
	$(windows_cxx) -shared $(filter %.o,$^) -o $@ -Wl,--out-implib,$(@D)/libopentim-cpp.dll.a \
	  $(windows)/libopentim.dll.a -static

$(windows)/libopentim-cpp.a: $(patsubst %.cpp,$(windows)/static/%.o,$(wildcard bindings/cpp/src/*.cpp))
	rm -f $@
	x86_64-w64-mingw32-ar rcs $@ $^

$(windows)/tests/%.exe: tests/%.c $(windows)/opentim.dll
	@mkdir -p $(@D)
	$(windows_cc) $< -o $@ $(windows)/libopentim.dll.a -static $(windows_libs)

$(windows)/tests/%.exe: tests/%.cpp $(windows)/opentim-cpp.dll
	@mkdir -p $(@D)
	$(windows_cxx) $< -o $@ $(windows)/libopentim-cpp.dll.a $(windows)/libopentim.dll.a -static

$(windows)/tests/conformance/player-c.exe: tests/conformance/player.c $(windows)/opentim.dll
	@mkdir -p $(@D)
	$(windows_cc) $< -o $@ $(windows)/libopentim.dll.a -static

$(windows)/tests/conformance/player-cpp.exe: tests/conformance/player.cpp $(windows)/opentim-cpp.dll
	@mkdir -p $(@D)
	$(windows_cxx) $< -o $@ $(windows)/libopentim-cpp.dll.a $(windows)/libopentim.dll.a -static

$(windows)/static/%.exe: $(windows)/static/tests/cpp/%.o $(windows)/libopentim-cpp.a $(windows)/opentim.dll
	$(windows_cxx) $< -o $@ $(windows)/libopentim-cpp.a $(windows)/libopentim.a -static $(windows_libs)

# For Microsoft's linker: an import library, and a program that is linked with it in that linker's way.
$(windows)/opentim.def: include/opentim.h
	@mkdir -p $(@D)
	(echo 'LIBRARY opentim.dll'; echo EXPORTS; tests/c/functions.sh) >$@

$(windows)/opentim.lib: $(windows)/opentim.def
	llvm-dlltool-14 -m i386:x86-64 -d $< -l $@

$(windows)/msvc.exe: tests/windows/msvc.c $(windows)/opentim.lib
	clang-14 --target=x86_64-pc-windows-msvc -std=c99 -pedantic-errors -ffreestanding -Wall -Wextra -Werror -Iinclude \
	  -c $< -o $(@:.exe=.obj)
	lld-link-14 -nologo -nodefaultlib -entry:start -subsystem:console -out:$@ $(@:.exe=.obj) $(windows)/opentim.lib \
	  /usr/x86_64-w64-mingw32/lib/libmsvcrt.a

.PHONY: run-windows
