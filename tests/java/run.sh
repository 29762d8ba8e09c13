#!/bin/bash
# Runs the tests of the Java binding: run.sh OPENTIM.JAR OPENTIM-SERVER [TEST...]. Each runs in a VM of its own, in a
# fresh directory, under -Xcheck:jni, whose warnings fail the test.
set -uo pipefail
tests=$(cd "$(dirname "$0")" && pwd) && root=$(realpath "$tests/../..")
jar=$(realpath "$1") && stubs=$(dirname "$jar")/java/stubs
OPENTIM_SERVER=$(realpath "$2")
export OPENTIM_SERVER RUST_BACKTRACE=0 SURFACE=$tests/surface.txt
unset OPENTIM_DATA_DIR OPENTIM_SERVER_URL OPENTIM_CA_FILE OPENTIM_OFFLINE_DELETE
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The vendor's sample once more, with an id in place of its placeholder.
mkdir "$work/sample" "$work/tmp"
sed -e 's/"conversationID"/"c2c_userID"/' -e 's/VendorSamples/FilledSamples/g' "$tests/sample/VendorSamples.java" \
    >"$work/sample/FilledSamples.java"
javac --release 17 -Xlint:all -d "$work/android" "$tests"/android/os/*.java &&
    javac --release 17 -Xlint:all,-serial -Werror -cp "$jar:$stubs:$work/android" -d "$work/classes" \
        "$tests"/*.java "$tests"/sample/*.java "$work"/sample/*.java || {
    echo "not ok - the tests compile"
    exit 1
}

failed=0
check() { # NAME COMMAND...
    if "${@:2}"; then echo "ok - $1"; else echo "not ok - $1" && failed=1; fi
}

silent() { ! grep -E '^(WARNING|FATAL ERROR) in native method|JNI local refs' "$work/output" >/dev/null; }

run() { # NAME CLASSPATH OPTION...
    local directory=$work/run
    mkdir "$directory"
    echo "# $1"
    timeout -k 9 300 java -Xcheck:jni -Xmx256m -Djava.io.tmpdir="$work/tmp" "${@:3}" -cp "$2" \
        "com.tencent.imsdk.v2.$1" "$directory" </dev/null 2>&1 | tee "$work/output"
    local status=${PIPESTATUS[0]}
    rm -rf "$directory"
    if [ "$status" -gt 1 ]; then echo "not ok - $1 ended with status $status"; fi
    if [ "$status" -ne 0 ]; then failed=1; fi
    check "$1: -Xcheck:jni has nothing to say" silent
}

# Compiles the binding again, with annotations that a test can see.
surface() {
    cp -r "$root/bindings/java/stubs" "$work/visible"
    sed -i 's/RetentionPolicy.CLASS/RetentionPolicy.RUNTIME/' "$work"/visible/androidx/annotation/*.java
    # shellcheck disable=SC2046
    javac --release 8 -Xlint:-options -d "$work/surface" $(find "$root/bindings/java" "$work/visible" \
        -path "$root/bindings/java/stubs" -prune -o -name '*.java' -print)
}

# The jar's contents, and where the native library comes from: the jar first, then java.library.path.
loading() {
    check "the jar has V2TIM's classes and the library only" \
        sh -c "! jar --list --file '$jar' | grep -v -e '/\$' -e '^META-INF/' -e '^com/tencent/imsdk/' -e '^natives/.*/libopentim-jni'"
    check "nothing of it is left in the folder for temporary files" rmdir "$work/tmp"
    mkdir "$work/tmp" "$work/plain"
    (cd "$work/plain" && jar --extract --file "$jar" com)
    run GroupTest "$work/plain:$stubs:$work/classes" -Djava.library.path="$(dirname "$jar")"
    check "without a library there is an error that names it" \
        sh -c "java -cp '$work/plain:$stubs:$work/classes' com.tencent.imsdk.v2.GroupTest '$work' 2>&1 | grep -q 'UnsatisfiedLinkError.*opentim-jni'"
}

names=("$@")
if [ ${#names[@]} -eq 0 ]; then
    for file in "$tests"/*Test.java; do names+=("$(basename "$file" .java)"); done
    names+=(loading)
fi
for name in "${names[@]}"; do
    classes=$jar:$stubs:$work/classes
    case $name in
    HostThreadTest) classes=$classes:$work/android ;; # on Android, callbacks come on another thread
    SurfaceTest) surface && classes=$work/surface:$work/classes ;;
    loading) loading && continue ;;
    esac
    run "$name" "$classes"
done
exit $failed
