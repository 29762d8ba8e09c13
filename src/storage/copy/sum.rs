//! Checksums of tables, to compare two databases.

use sha2::{Digest, Sha256};

use super::table::{Cell, Line};

/// The number of rows, and the exclusive or of their SHA-256 digests. It does not depend on the order of rows,
/// which differs between engines for some texts. No row occurs twice, since each has a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// The number of rows.
    pub rows: u64,
    /// The combined digests.
    pub digest: [u8; 32],
}

impl Sum {
    /// Adds a row.
    pub(super) fn add(&mut self, line: &Line) {
        let mut hash = Sha256::new();
        for cell in line {
            match cell {
                Cell::Integer(number) => {
                    hash.update([0]);
                    hash.update(number.to_le_bytes());
                }
                Cell::Text(text) => {
                    hash.update([1]);
                    hash.update((text.len() as u64).to_le_bytes());
                    hash.update(text);
                }
            }
        }
        let row: [u8; 32] = hash.finalize().into();
        self.merge(&Self {
            rows: 1,
            digest: row,
        });
    }

    /// Adds another table's sum.
    pub fn merge(&mut self, other: &Self) {
        self.rows += other.rows;
        for (all, one) in self.digest.iter_mut().zip(other.digest) {
            *all ^= one;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Sum};

    fn sum(lines: &[&[&str]]) -> Sum {
        let mut sum = Sum::default();
        for line in lines {
            let cells = line.iter().map(|text| Cell::Text((*text).into()));
            sum.add(&cells.collect());
        }
        sum
    }

    #[test]
    fn the_order_of_rows_does_not_count_and_every_byte_does() {
        assert_eq!(sum(&[&["a", "b"], &["c"]]), sum(&[&["c"], &["a", "b"]]));
        assert_ne!(sum(&[&["a", "b"]]), sum(&[&["ab", ""]]));
        assert_ne!(sum(&[&["a", "b"]]), sum(&[&["a"], &["b"]]));
        assert_ne!(sum(&[&["a"]]), sum(&[&["a"], &["a"]]));
    }
}
