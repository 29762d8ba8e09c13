#!/bin/sh
# Prints bindings/swift/Sources/OpenTIM/ErrorCodes.swift as the header requires it: one name for each TIM_ERR_*. `make
# header` writes the file, and tests/c/header.sh checks it.
cd "$(dirname "$0")/../.." || exit 1
cat <<'END'
// Generated from include/opentim.h by tests/swift/codes.sh: run `make header`.
import COpenTIM

extension TIMError.Code {
END
awk '/^\/\*\*/ { words = "" }
     /^ \* / { words = words "    ///" substr($0, 3) "\n" }
     /^#define TIM_ERR_/ {
         count = split(tolower(substr($2, 9)), parts, "_")
         name = parts[1]
         for (i = 2; i <= count; i++) name = name toupper(substr(parts[i], 1, 1)) substr(parts[i], 2)
         line = "    public static let " name " = Self(rawValue: " $2 ")"
         if (length(line) > 120) sub(/ = /, " =\n        ", line)
         print words line
     }
     /^#define|^typedef/ { words = "" }' include/opentim.h
echo '}'
