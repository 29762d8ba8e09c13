#!/bin/sh
# Every function of opentim.h is called by the Swift package, but for the one that has no meaning there.
cd "$(dirname "$0")/../.." || exit 1
failed=0
for function in $(sed 's|^ \*.*||' include/opentim.h | tr '\n' ' ' | grep -oE '[ *]tim_[a-z0-9_]+\([a-z]' |
    tr -d ' *' | sed 's/(.*//'); do
    [ "$function" = tim_client_set_dispatcher ] && continue # answers go where the task is, see Client.swift
    grep -qE "\<$function\(" bindings/swift/Sources/OpenTIM/*.swift ||
        { echo "not ok - swift: $function is called by nothing"; failed=1; }
done
[ $failed -eq 0 ] && echo "ok - swift: every function of the header is there"
exit $failed
