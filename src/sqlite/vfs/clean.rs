//! Cleaning of unused bytes in pages.
//!
//! `secure_delete` overwrites a row in place. It does not reach the copies of rows that B-tree balancing leaves
//! behind: when a page is split, the moved cells stay readable in the unused middle of the old page, and a
//! later `DELETE` of the row does not know of them. (Measured: about 6 of 1,000 deleted messages were still in
//! the file, after `secure_delete = ON` and a truncated log.)
//!
//! So the file is cleaned where all bytes pass on their way to it: before a page of the main database is
//! written, the gap between the cell pointers and the cells, which its B-tree header declares unused, is
//! zeroed. The log is not cleaned, because its frames have checksums; a checkpoint writes its pages through
//! here and empties it.

/// The page with its unused bytes zeroed; `None` if there is nothing to clean, or it is not a B-tree page.
pub fn cleaned(page: &[u8], offset: i64) -> Option<Vec<u8>> {
    let gap = gap(page, offset)?;
    if page.get(gap.clone())?.iter().all(|byte| *byte == 0) {
        return None;
    }
    let mut clean = page.to_vec();
    clean.get_mut(gap)?.fill(0);
    Some(clean)
}

/// The unused middle of a B-tree page; `None` for other kinds of pages.
///
/// The first byte of the header tells the kinds apart (SQLite file format, 1.6): pages of the free list and
/// overflow pages begin with a page number, whose first byte is 0 or 1 below the page limit that
/// [`crate::sqlite::open`] sets; pointer-map pages are at known places.
fn gap(page: &[u8], offset: i64) -> Option<std::ops::Range<usize>> {
    let size = page.len();
    if size < 512 || !size.is_power_of_two() {
        return None;
    }
    let number = usize::try_from(offset).ok()? / size + 1;
    if number >= 2 && (number - 2).is_multiple_of(size / 5 + 1) {
        return None; // A pointer map: 5-byte entries, each map before its pages.
    }
    let header = if number == 1 { 100 } else { 0 };
    let pointers = match page.get(header)? {
        2 | 5 => header + 12,
        10 | 13 => header + 8,
        _ => return None,
    };
    let word = |at: usize| Some(usize::from(*page.get(at)?) << 8 | usize::from(*page.get(at + 1)?));
    let start = pointers + 2 * word(header + 3)?;
    let end = match word(header + 5)? {
        0 => 65536,
        content => content,
    };
    (start <= end && end <= size).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(cells: u8, content: u16) -> Vec<u8> {
        let mut page = vec![0xaa; 4096];
        page[..8].copy_from_slice(&[10, 0, 0, 0, cells, (content >> 8) as u8, content as u8, 0]);
        page
    }

    #[test]
    fn only_the_gap_of_a_btree_page_is_cleaned() {
        let clean = cleaned(&leaf(3, 4000), 4096 * 4).unwrap();
        assert!(clean[14..4000].iter().all(|byte| *byte == 0));
        assert!(
            clean[8..14]
                .iter()
                .chain(&clean[4000..])
                .all(|byte| *byte == 0xaa)
        );
    }

    #[test]
    fn other_pages_pass_untouched() {
        assert_eq!(
            cleaned(&leaf(3, 4000), 4096),
            None,
            "page 2 is a pointer map"
        );
        let second_map = 4096 * (1 + 4096 / 5 + 1);
        assert_eq!(
            cleaned(&leaf(3, 4000), second_map as i64),
            None,
            "so is the next one"
        );
        let mut overflow = vec![0xaa; 4096];
        overflow[..4].copy_from_slice(&[1, 0xff, 0xff, 0xff]);
        assert_eq!(cleaned(&overflow, 4096 * 9), None);
        assert_eq!(
            cleaned(&leaf(255, 100), 4096 * 4),
            None,
            "a header that makes no sense"
        );
    }
}
