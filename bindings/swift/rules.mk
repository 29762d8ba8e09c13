# The Swift package: a part of the Makefile at the top.

# Swift, which Debian 12 does not have: in a chroot of Debian 13. A host's stage; it needs debootstrap.
test-swift: $(server)
	$(call need,swift)
	$(MAKE) PROFILE=debug build/debug/libopentim.so
	tests/swift/run.sh $(server)
	PATH="$(CURDIR)/tests/docs/swift:$$PATH" tests/docs/play.py --server $(server) docs/swift.md
