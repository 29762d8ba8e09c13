#!/bin/sh
# Tests of opentim.h: it compiles alone under every standard, its structs have the layout that layout.c fixes, and its
# versions are those of the package and of the library. The functions and codes that it declares are compared with the
# library.
# usage: header.sh LIBRARY.so    CC and CXX choose the compilers.
set -u
cd "$(dirname "$0")/../.."
library=$1
flags='-fsyntax-only -Iinclude -Wall -Wextra -Wpedantic -Werror'
failed=0

report() { # STATUS NAME
    if [ "$1" -eq 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}
same() { # FOUND EXPECTED NAME
    [ "$1" = "$2" ]
    report $? "$3"
    [ "$1" = "$2" ] || printf '# expected: %s\n# found:    %s\n' "$2" "$1"
}

for standard in c99 c11 c17; do
    echo '#include <opentim.h>' | ${CC:-cc} $flags -std=$standard -x c -
    report $? "opentim.h alone in $standard"
done
for standard in c++11 c++17 c++20; do
    echo '#include <opentim.h>' | ${CXX:-c++} $flags -std=$standard -x c++ -
    report $? "opentim.h alone in $standard"
done
${CC:-cc} $flags -std=c11 tests/c/layout.c
report $? "sizes and offsets are the pinned ones"

package=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml)
define() { sed -n "s/^#define $1 //p" include/opentim.h; }
same "$(define TIM_VERSION)" "\"$package\"" "TIM_VERSION is the package's"
same "$(define TIM_VERSION_MAJOR).$(define TIM_VERSION_MINOR).$(define TIM_VERSION_PATCH)" "$package" "its parts are, too"
same "$(readelf -d "$library" | sed -n 's/.*(SONAME).*\[\(.*\)\]/\1/p')" "libopentim.so.$(define TIM_ABI_VERSION)" \
    "the SONAME has the number of the ABI"

declared=$(tests/c/functions.sh)
exported=$(nm -D --defined-only "$library" | awk '{ print $3 }' | sort)
same "$exported" "$declared" "the library exports what the header declares, and nothing else"

types=$(grep -oE '^typedef (struct|enum) [A-Za-z_]+|^} [A-Za-z_]+;' include/opentim.h | grep -vE '[ }]tim_|(struct|enum) tim_')
same "$types" "" "every type of the header begins with tim_"
# The library has a name for each code of the header.
made=$(mktemp -d)
cat >"$made/names.c" <<END
#include <stdio.h>
#include <string.h>
#include <opentim.h>
static const struct { int code; const char *name; } codes[] = {
$(sed -nE 's/^#define TIM_(ERR_[A-Z0-9_]+) .*/    {TIM_\1, "\1"},/p' include/opentim.h)
};
int main(void) {
    int wrong = 0;
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (strcmp(tim_error_name(codes[i].code), codes[i].name) != 0 && ++wrong)
            printf("# %s is %s\\n", codes[i].name, tim_error_name(codes[i].code));
    return wrong != 0;
}
END
${CC:-cc} -std=c99 -Iinclude "$made/names.c" "$library" -Wl,-rpath,"$PWD/$(dirname "$library")" \
    -o "$made/names" && "$made/names"
report $? "tim_error_name knows every code of the header"
rm -rf "$made"
exit $failed
