# The Swift package: a part of the Makefile at the top.

# Debian 12 does not have Swift, so this runs in a chroot of Debian 13. The stage runs on the host and needs debootstrap.
test-swift: $(server)
	$(call need,swift)
	$(MAKE) PROFILE=debug build/debug/libopentim.so
	tests/swift/run.sh $(server)
	PATH="$(CURDIR)/tests/docs/swift:$$PATH" tests/docs/play.py --server $(server) docs/swift.md
