//! Result codes: V2TIM's numbers under V2TIM's names. The list is made from `bindings/v2tim/codes.txt`.
//!
//! 0 is success; 6000 to 9999 come from the device, all greater ones from the service.

#![allow(
    missing_docs,
    reason = "the name is the documentation where V2TIM gives no more"
)]

mod list;

use std::ffi::CStr;

pub use list::*;

/// The V2TIM name of a code, without this library's `TIM_` prefix; `"ERR_UNKNOWN"` for an unknown number.
pub fn name(code: i32) -> &'static str {
    name_c(code).to_str().unwrap_or_default()
}

/// Like [`name`], for C.
pub fn name_c(code: i32) -> &'static CStr {
    let found = list::NAMES.binary_search_by_key(&code, |(number, _)| *number);
    found
        .ok()
        .and_then(|at| list::NAMES.get(at))
        .map_or(c"ERR_UNKNOWN", |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_ascend_without_a_double() {
        assert!(list::NAMES.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn a_code_has_its_name_and_a_stranger_has_none() {
        assert_eq!(name(6017), "ERR_INVALID_PARAMETERS");
        assert_eq!(name(51009), "ERR_SVR_CONV_CONV_GROUP_NOT_EXIST");
        assert_eq!(name(-1), "ERR_UNKNOWN");
    }
}
