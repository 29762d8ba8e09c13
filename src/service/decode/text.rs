//! Checks on a body as text, before it is parsed.

/// The field whose value belongs to the app: it is kept unchanged.
const CONTENT: &[u8] = b"\"MsgContent\"";

/// Whether arrays and objects are nested deeper than `limit`.
pub(super) fn is_too_deep(json: &str, limit: usize) -> bool {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    json.bytes().any(|byte| {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => depth += 1,
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > limit
    })
}

/// The first integer that does not fit into 64 bits. Parsed as a floating-point number, it would change.
pub(super) fn long_integer(json: &str) -> Option<&str> {
    // Strings may contain escaped quotes, so the text is scanned byte by byte.
    let (mut in_text, mut escaped, mut begin) = (false, false, None);
    for (at, byte) in json.bytes().chain([b' ']).enumerate() {
        let digit = !in_text && (byte.is_ascii_digit() || b"+-.eE".contains(&byte));
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            _ => {}
        }
        match (digit, begin) {
            (true, None) => begin = Some(at),
            (false, Some(from)) => {
                begin = None;
                let number = json.get(from..at).unwrap_or_default();
                if is_long(number) {
                    return Some(number);
                }
            }
            _ => {}
        }
    }
    None
}

fn is_long(number: &str) -> bool {
    let digits = number.strip_prefix('-').unwrap_or(number);
    digits.len() >= 19
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && number.parse::<u64>().is_err()
        && number.parse::<i64>().is_err()
}

/// The same JSON without null members of objects, except inside [`CONTENT`].
pub(super) fn without_nulls(json: &str) -> String {
    let mut pruner = Pruner {
        json: json.as_bytes(),
        at: 0,
        out: Vec::with_capacity(json.len()),
    };
    pruner.value(false);
    // Only whole members are removed, so the result is still UTF-8.
    String::from_utf8(pruner.out).unwrap_or_default()
}

/// Walks over valid JSON that is nested no deeper than a body may be.
struct Pruner<'a> {
    json: &'a [u8],
    at: usize,
    out: Vec<u8>,
}

impl Pruner<'_> {
    /// The next byte that is not white space; 0 at the end.
    fn peek(&mut self) -> u8 {
        while let Some(byte) = self.json.get(self.at) {
            if !byte.is_ascii_whitespace() {
                return *byte;
            }
            self.at += 1;
        }
        0
    }

    fn copy(&mut self, until: usize) {
        let until = until.min(self.json.len());
        self.out
            .extend_from_slice(self.json.get(self.at..until).unwrap_or_default());
        self.at = until;
    }

    fn value(&mut self, own: bool) {
        match self.peek() {
            b'{' => self.items(b'}', |pruner, first| pruner.member(first, own)),
            b'[' => self.items(b']', |pruner, first| {
                pruner.comma(first);
                pruner.value(own);
                true
            }),
            b'"' => self.text(),
            _ => self.word(),
        }
    }

    /// Copies the items between two brackets; `item` returns whether it wrote one.
    fn items(&mut self, close: u8, mut item: impl FnMut(&mut Self, bool) -> bool) {
        self.copy(self.at + 1);
        let mut first = true;
        loop {
            match self.peek() {
                0 => return,
                byte if byte == close => return self.copy(self.at + 1),
                b',' => self.at += 1,
                _ => first = !item(self, first) && first,
            }
        }
    }

    fn comma(&mut self, first: bool) {
        if !first {
            self.out.push(b',');
        }
    }

    fn member(&mut self, first: bool, own: bool) -> bool {
        let mark = self.out.len();
        self.comma(first);
        let name = self.out.len();
        self.text();
        let own = own || self.out.get(name..) == Some(CONTENT);
        self.peek();
        self.copy(self.at + 1); // The colon.
        if self.peek() == b'n' && !own {
            self.word();
            self.out.truncate(mark);
            return false;
        }
        self.value(own);
        true
    }

    fn text(&mut self) {
        let mut end = self.at + 1;
        loop {
            match self.json.get(end) {
                Some(b'\\') => end += 2,
                Some(b'"') | None => return self.copy(end + 1),
                Some(_) => end += 1,
            }
        }
    }

    /// A number, or `true`, `false` or `null`.
    fn word(&mut self) {
        let rest = self.json.get(self.at..).unwrap_or_default();
        let ends = |byte: &u8| b",]}".contains(byte) || byte.is_ascii_whitespace();
        let length = rest.iter().position(ends).unwrap_or(rest.len());
        self.copy(self.at + length.max(1));
    }
}

#[cfg(test)]
mod tests {
    use super::{long_integer, without_nulls};

    #[test]
    fn null_members_go_but_for_those_of_the_apps_own() {
        for (json, left) in [
            ("{}", "{}"),
            ("{\"a\":null}", "{}"),
            (" { \"a\" : null , \"b\" : 1 } ", "{\"b\":1}"),
            ("{\"b\":1,\"a\":null}", "{\"b\":1}"),
            (
                "{\"b\":1,\"a\":null,\"c\":null,\"d\":\"x\"}",
                "{\"b\":1,\"d\":\"x\"}",
            ),
            ("[null,{\"a\":null}]", "[null,{}]"),
            (
                "{\"n\":\"null, \\\"a\\\":null\",\"a\":null}",
                "{\"n\":\"null, \\\"a\\\":null\"}",
            ),
            ("{\"n\\\\\":null,\"b\":[1,2]}", "{\"b\":[1,2]}"),
            (
                "{\"MsgBody\":[{\"MsgContent\":{\"a\":null,\"b\":{\"c\":null}},\"d\":null}]}",
                "{\"MsgBody\":[{\"MsgContent\":{\"a\":null,\"b\":{\"c\":null}}}]}",
            ),
            ("null", "null"),
            (
                "{\"a\":-1.5e3,\"é\":null,\"b\":true}",
                "{\"a\":-1.5e3,\"b\":true}",
            ),
        ] {
            assert_eq!(without_nulls(json), left, "{json}");
        }
    }

    #[test]
    fn whole_numbers_of_more_than_64_bits_are_found() {
        for (json, found) in [
            (
                "{\"a\":18446744073709551615,\"b\":-9223372036854775808}",
                None,
            ),
            ("{\"a\":18446744073709551616}", Some("18446744073709551616")),
            ("[1,-9223372036854775809]", Some("-9223372036854775809")),
            ("99999999999999999999", Some("99999999999999999999")),
            (
                "{\"a\":\"18446744073709551616 \\\" 18446744073709551616\"}",
                None,
            ),
            ("[1e30,18446744073709551616.0,0.18446744073709551616]", None),
            ("[1844674407370955161600e-2]", None),
        ] {
            assert_eq!(long_integer(json), found, "{json}");
        }
    }
}
