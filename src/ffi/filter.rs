//! Filters of conversations, to and from hosts.

use std::mem::size_of;

use libc::{c_char, size_t};

use super::argument::{check_size, text};
use super::value::{Arena, TIM_CONVERSATION_ANY, TIM_CONVERSATION_C2C, TIM_CONVERSATION_GROUP};
use opentim_core::model::{ConversationKind, Error, Filter, Result};

/// Bit of `filter_type`: mark_type is a criterion.
pub const TIM_FILTER_MARK: u32 = 1;
/// Bit of `filter_type`: conversation_group is a criterion.
pub const TIM_FILTER_GROUP: u32 = 2;
/// Bit of `filter_type`: has_unread_count is a criterion.
pub const TIM_FILTER_HAS_UNREAD: u32 = 4;
/// Bit of `filter_type`: has_group_at_info is a criterion.
pub const TIM_FILTER_HAS_AT: u32 = 8;

const ALL_BITS: u32 =
    TIM_FILTER_MARK | TIM_FILTER_GROUP | TIM_FILTER_HAS_UNREAD | TIM_FILTER_HAS_AT;

/// Selects conversations of the list: those that meet all of its criteria. Initialise it with
/// TIM_CONVERSATION_FILTER_INIT, which matches every conversation. Mirrors V2TIMConversationListFilter.
///
/// ```c
/// tim_conversation_filter filter = TIM_CONVERSATION_FILTER_INIT;
/// filter.type = TIM_CONVERSATION_GROUP;
/// filter.filter_type = TIM_FILTER_HAS_UNREAD;
/// filter.has_unread_count = true;
/// ```
#[repr(C)]
#[derive(Debug)]
pub struct tim_conversation_filter {
    /// sizeof(tim_conversation_filter). It tells the library which version of this struct the host was built with.
    pub struct_size: size_t,
    /// TIM_CONVERSATION_C2C, TIM_CONVERSATION_GROUP, or TIM_CONVERSATION_ANY (0) for both.
    pub r#type: i32,
    /// Which of the fields below are criteria: TIM_FILTER_*, or-ed together. The others are not read.
    pub filter_type: u32,
    /// In the conversation group of this name; empty: in none.
    pub conversation_group: *const c_char,
    /// With any of these marks, TIM_MARK_* or the app's own; 0: without any mark.
    pub mark_type: u64,
    /// True: with unread messages; false: without.
    pub has_unread_count: bool,
    /// True: with unread messages that mention the user; false: without.
    pub has_group_at_info: bool,
}

/// The filter that a host passed. Fails with `TIM_ERR_INVALID_PARAMETERS` naming the field.
///
/// # Safety
/// `filter` is NULL, or begins with its size and is readable for that many bytes; its text is as for [`text`].
pub(super) unsafe fn read_filter(filter: *const tim_conversation_filter) -> Result<Filter> {
    if filter.is_null() {
        return Ok(Filter::default());
    }
    // SAFETY: by this function's contract. Each field is read alone, and flags as bytes, because fields that are not
    // criteria may hold anything.
    unsafe {
        let size = (&raw const (*filter).struct_size).read();
        let first = size_of::<tim_conversation_filter>();
        check_size("filter", size, first, "TIM_CONVERSATION_FILTER_INIT")?;
        let bits = check_bits((&raw const (*filter).filter_type).read())?;
        let counts = |bit: u32| bits & bit != 0;
        let flag = |field: *const bool| field.cast::<u8>().read() != 0;
        let group = (&raw const (*filter).conversation_group).read();
        let group = counts(TIM_FILTER_GROUP)
            .then(|| text("filter.conversation_group", group))
            .transpose()?;
        Ok(Filter {
            kind: kind((&raw const (*filter).r#type).read())?,
            folder: group.map(String::from),
            marks: counts(TIM_FILTER_MARK).then(|| (&raw const (*filter).mark_type).read()),
            unread: counts(TIM_FILTER_HAS_UNREAD)
                .then(|| flag(&raw const (*filter).has_unread_count)),
            mentioned: counts(TIM_FILTER_HAS_AT)
                .then(|| flag(&raw const (*filter).has_group_at_info)),
        })
    }
}

fn check_bits(bits: u32) -> Result<u32> {
    match bits & !ALL_BITS {
        0 => Ok(bits),
        unknown => Err(Error::parameter(format!(
            "filter.filter_type: {unknown:#x} is none of TIM_FILTER_MARK (1), TIM_FILTER_GROUP (2), \
             TIM_FILTER_HAS_UNREAD (4), TIM_FILTER_HAS_AT (8)"
        ))),
    }
}

fn kind(number: i32) -> Result<Option<ConversationKind>> {
    match number {
        TIM_CONVERSATION_ANY => Ok(None),
        TIM_CONVERSATION_C2C => Ok(Some(ConversationKind::C2c)),
        TIM_CONVERSATION_GROUP => Ok(Some(ConversationKind::Group)),
        _ => Err(Error::parameter(format!(
            "filter.type: {number} is none of TIM_CONVERSATION_ANY (0), TIM_CONVERSATION_C2C (1), \
             TIM_CONVERSATION_GROUP (2)"
        ))),
    }
}

impl Arena {
    /// Converts a filter for C.
    pub(super) fn filter(&mut self, filter: &Filter) -> tim_conversation_filter {
        let folder = filter.folder.as_ref();
        let bit = |bit: u32, counts: bool| if counts { bit } else { 0 };
        tim_conversation_filter {
            struct_size: size_of::<tim_conversation_filter>(),
            r#type: match filter.kind {
                None => TIM_CONVERSATION_ANY,
                Some(ConversationKind::C2c) => TIM_CONVERSATION_C2C,
                Some(ConversationKind::Group) => TIM_CONVERSATION_GROUP,
            },
            filter_type: bit(TIM_FILTER_MARK, filter.marks.is_some())
                | bit(TIM_FILTER_GROUP, folder.is_some())
                | bit(TIM_FILTER_HAS_UNREAD, filter.unread.is_some())
                | bit(TIM_FILTER_HAS_AT, filter.mentioned.is_some()),
            conversation_group: folder.map_or(std::ptr::null(), |name| self.text(name).0),
            mark_type: filter.marks.unwrap_or_default(),
            has_unread_count: filter.unread.unwrap_or_default(),
            has_group_at_info: filter.mentioned.unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filters() -> [Filter; 4] {
        [
            Filter::default(),
            Filter {
                kind: Some(ConversationKind::C2c),
                folder: Some(String::new()),
                marks: Some(0),
                unread: Some(false),
                mentioned: Some(false),
            },
            Filter {
                kind: Some(ConversationKind::Group),
                folder: Some("work".into()),
                marks: Some(1 << 63 | 1),
                unread: Some(true),
                mentioned: Some(true),
            },
            Filter {
                marks: Some(2),
                unread: Some(true),
                ..Filter::default()
            },
        ]
    }

    #[test]
    fn a_filter_survives_the_way_to_the_host_and_back() {
        for filter in filters() {
            let mut arena = Arena::default();
            let shown = arena.filter(&filter);
            // SAFETY: a filter of the library.
            assert_eq!(unsafe { read_filter(&raw const shown) }, Ok(filter));
        }
    }

    #[test]
    fn criteria_that_do_not_count_are_not_read() {
        let mut shown = Arena::default().filter(&Filter::default());
        shown.conversation_group = std::ptr::without_provenance(1);
        shown.mark_type = 7;
        // SAFETY: the fields with invalid pointers are not criteria.
        let read = unsafe { read_filter(&raw const shown) };
        assert_eq!(read, Ok(Filter::default()));
    }
}
