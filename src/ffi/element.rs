//! Elements of messages, as hosts pass them.

use std::mem::size_of;

use libc::{c_char, size_t};

use super::argument::{bytes, check_size, text_or_empty};
use opentim_core::client::message::too_long;
use opentim_core::model::{Custom, Element, Error, MAX_BODY_BYTES, Result};

/// A custom element of the app. Initialise it with TIM_CUSTOM_ELEM_INIT. Mirrors V2TIMCustomElem.
///
/// All three fields are UTF-8, because messages travel as JSON; other bytes are refused with
/// TIM_ERR_INVALID_PARAMETERS. Encode binary data, for example as Base64.
#[repr(C)]
#[derive(Debug)]
pub struct tim_custom_elem {
    /// sizeof(tim_custom_elem). It tells the library which version of this struct the host was built with.
    pub struct_size: size_t,
    /// The content; may contain NUL. NULL: empty.
    pub data: *const c_char,
    /// Bytes of `data`.
    pub data_length: size_t,
    /// A description for notifications. NULL: none.
    pub description: *const c_char,
    /// An extension. NULL: none.
    pub extension: *const c_char,
}

/// The element that a host passed. Fails with `TIM_ERR_INVALID_PARAMETERS` naming the field, and with
/// `TIM_ERR_SDK_MSG_BODY_SIZE_LIMIT` if it is too long.
///
/// # Safety
/// `elem` is NULL, or begins with its size and is readable for that many bytes; its data is readable for its
/// length, its texts are NULL or NUL-terminated.
pub(super) unsafe fn read_custom(elem: *const tim_custom_elem) -> Result<Element> {
    if elem.is_null() {
        return Err(Error::parameter("elem: is NULL"));
    }
    // SAFETY: by this function's contract. The rest is read only if the size covers it.
    unsafe {
        let (size, first) = (
            (&raw const (*elem).struct_size).read(),
            size_of::<tim_custom_elem>(),
        );
        check_size("elem", size, first, "TIM_CUSTOM_ELEM_INIT")?;
        let elem = &*elem;
        if elem.data_length > MAX_BODY_BYTES {
            return Err(too_long("elem.data", elem.data_length));
        }
        Ok(Element::custom(&Custom {
            data: bytes("elem.data", elem.data, elem.data_length, MAX_BODY_BYTES)?,
            description: text_or_empty("elem.description", elem.description)?,
            extension: text_or_empty("elem.extension", elem.extension)?,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use opentim_core::model::{body_custom, code};

    fn given(data: &[u8], extension: *const c_char) -> tim_custom_elem {
        tim_custom_elem {
            struct_size: size_of::<tim_custom_elem>(),
            data: data.as_ptr().cast(),
            data_length: data.len(),
            description: c"what".as_ptr(),
            extension,
        }
    }

    #[test]
    fn what_hosts_give_is_what_the_body_carries() {
        let elem = given(b"a\0\xe8\xae\xa2", std::ptr::null());
        // SAFETY: an element as a host would pass it.
        let read = unsafe { read_custom(&raw const elem) }.unwrap();
        let custom = Custom {
            data: "a\0\u{8ba2}",
            description: "what",
            extension: "",
        };
        let content = "{\"Data\":\"a\\u0000\u{8ba2}\",\"Desc\":\"what\",\"Ext\":\"\"}";
        assert_eq!(read.msg_type, "TIMCustomElem");
        assert_eq!(read.msg_content.to_string(), content);
        assert_eq!(body_custom(&[read]), Some(custom));
    }

    #[test]
    fn reading_a_missing_conversation_does_nothing() {
        let nowhere = std::ptr::without_provenance(1);
        let mut elem = given(b"data", nowhere);
        elem.struct_size -= 1;
        // SAFETY: the size is too small, so no further field is read.
        let refused = unsafe { read_custom(&raw const elem) }.unwrap_err();
        assert_eq!(refused.code, code::TIM_ERR_INVALID_PARAMETERS);
        let mut elem = given(b"data", std::ptr::null());
        elem.data_length = MAX_BODY_BYTES + 1;
        // SAFETY: data above the limit is never read.
        let refused = unsafe { read_custom(&raw const elem) }.unwrap_err();
        assert_eq!(refused.code, code::TIM_ERR_SDK_MSG_BODY_SIZE_LIMIT);
    }
}
