//! Tables of the service, and how a copy reads and writes their rows.

use serde::{Deserialize, Serialize};

use crate::model::Result;
use crate::storage::Rows;
use crate::storage::sql;
use crate::storage::value::{Fault, FromValue, ToValue, Value};

/// A table of the service.
#[derive(Debug)]
pub(super) struct Table {
    pub name: &'static str,
    /// The number of columns, from the first, that form the key.
    pub key: usize,
    pub columns: &'static [&'static str],
}

/// All tables, in the order in which they are copied. `account` follows `conversation`, because an account's
/// row contains the number of its conversations, which triggers would count a second time. The console's
/// figures, `figure` and `tally`, are laid out differently in each engine; their sums are copied.
#[rustfmt::skip]
pub(super) const TABLES: &[Table] = &[
    Table { name: "setting", key: 1, columns: &["name", "value"] },
    Table { name: "timeline", key: 1, columns: &["timeline_id", "name", "last_seq", "last_time"] },
    Table { name: "message", key: 2, columns: &[
        "timeline_id", "seq", "sender_id", "msg_seq", "random", "time", "body", "cloud_custom_data", "quiet",
        "at_users", "past",
    ] },
    Table { name: "span", key: 3, columns: &["user_id", "timeline_id", "after_seq", "until_seq"] },
    Table { name: "conversation", key: 2, columns: &[
        "user_id", "conversation_id", "timeline_id", "listed", "order_number", "unread", "pinned", "base_seq",
        "read_seq", "read_time", "deleted_time",
    ] },
    Table { name: "deletion", key: 4, columns: &[
        "user_id", "conversation_id", "origin", "kind", "number", "floor",
    ] },
    Table { name: "feed", key: 2, columns: &[
        "user_id", "number", "kind", "conversation_id", "seq", "flag", "origin", "more",
    ] },
    Table { name: "mention", key: 3, columns: &["user_id", "conversation_id", "seq", "at"] },
    Table { name: "preference", key: 2, columns: &[
        "user_id", "conversation_id", "receive_opt", "retention_days",
    ] },
    Table { name: "contact", key: 2, columns: &[
        "user_id", "conversation_id", "marks", "custom", "time", "number",
    ] },
    Table { name: "folder", key: 2, columns: &["user_id", "folder_id", "name"] },
    Table { name: "folder_member", key: 3, columns: &["user_id", "conversation_id", "folder_id"] },
    Table { name: "device", key: 2, columns: &[
        "user_id", "device_id", "session", "request", "answer", "last_seen", "given", "newest", "refusal",
    ] },
    Table { name: "friend", key: 2, columns: &["user_id", "friend_id", "remark"] },
    Table { name: "chat_group", key: 1, columns: &[
        "group_id", "type", "name", "face_url", "owner_id", "timeline_id", "begin_seq", "introduction",
        "notification",
    ] },
    Table { name: "group_member", key: 2, columns: &["group_id", "user_id"] },
    Table { name: "former_group", key: 1, columns: &["group_id", "type", "name", "face_url"] },
    Table { name: "purged", key: 2, columns: &["timeline_id", "seq", "id"] },
    Table { name: "purge", key: 1, columns: &["timeline_id"] },
    Table { name: "account", key: 1, columns: &[
        "user_id", "nick", "face_url", "feed_last", "deleted", "folder_last", "conversations",
    ] },
];

/// The row of `setting` that holds the copy's progress.
pub(super) const PROGRESS: &str = "copy";

/// The number of rows that one statement writes.
const TOGETHER: usize = 256;

/// A value of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Cell {
    Integer(i64),
    Text(String),
}

/// A row, its key first.
pub(super) type Line = Vec<Cell>;

impl FromValue for Cell {
    fn from_value(value: Value<'_>) -> sql::Result<Self> {
        match value {
            Value::Integer(number) => Ok(Self::Integer(number)),
            Value::Text(text) => Ok(Self::Text(text.into())),
            Value::Null => Err(Fault::value("a column is empty that cannot be")),
        }
    }
}

impl ToValue for Cell {
    fn to_value(&self) -> sql::Result<Value<'_>> {
        Ok(match self {
            Self::Integer(number) => Value::Integer(*number),
            Self::Text(text) => Value::Text(text),
        })
    }
}

impl Table {
    /// Up to `limit` rows after the key `after`, by key.
    pub fn read(&self, rows: &Rows<'_>, after: &[Cell], limit: usize) -> Result<Vec<Line>> {
        let key: Vec<&str> = self.columns.iter().take(self.key).copied().collect();
        let key = key.join(", ");
        let behind = match after.len() {
            0 => String::new(),
            count => format!("WHERE ({key}) > ({})", parameters(1, count)),
        };
        let columns = self.columns.join(", ");
        let mut statement = rows.sql.prepare_cached(&format!(
            "SELECT {columns} FROM {} {behind} ORDER BY {key} LIMIT {limit}",
            self.name
        ))?;
        let read = |row: &sql::Row<'_>| (0..self.columns.len()).map(|at| row.get(at)).collect();
        Ok(statement.query_map(after, read)?)
    }

    /// Adds rows.
    pub fn write(&self, rows: &Rows<'_>, lines: &[Line]) -> Result<()> {
        let parts = lines.chunks_exact(TOGETHER);
        let rest = parts.remainder().chunks(1);
        for part in parts.chain(rest) {
            let cells: Vec<&Cell> = part.iter().flatten().collect();
            let insert = self.insertion(part.len());
            rows.sql.prepare_cached(&insert)?.execute(&cells[..])?;
        }
        Ok(())
    }

    fn insertion(&self, lines: usize) -> String {
        let width = self.columns.len();
        let values: Vec<String> = (0..lines)
            .map(|line| format!("({})", parameters(1 + line * width, width)))
            .collect();
        let columns = self.columns.join(", ");
        format!(
            "INSERT INTO {} ({columns}) VALUES {}",
            self.name,
            values.join(", ")
        )
    }

    /// The number of rows.
    pub fn count(&self, rows: &Rows<'_>) -> Result<u64> {
        let count = format!("SELECT count(*) FROM {}", self.name);
        let mut statement = rows.sql.prepare_cached(&count)?;
        Ok(statement.query_row([0; 0], |row| row.get(0))?)
    }

    /// Whether the row is the copy's own progress.
    pub fn is_progress(&self, line: &Line) -> bool {
        self.name == "setting" && line.first() == Some(&Cell::Text(PROGRESS.into()))
    }

    /// The key of a row.
    pub fn key(&self, line: &Line) -> Vec<Cell> {
        line.iter().take(self.key).cloned().collect()
    }
}

/// `?1, ?2, …`
fn parameters(first: usize, count: usize) -> String {
    let all: Vec<String> = (first..first + count).map(|at| format!("?{at}")).collect();
    all.join(", ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{TABLES, Table};
    use crate::storage::sql::Sql;
    use crate::storage::{Location, Rows, Storage};

    /// The columns of each table, in order, key first.
    fn tables(rows: &Rows<'_>) -> BTreeMap<String, (Vec<String>, Vec<String>)> {
        let columns = match rows.sql {
            Sql::Sqlite(_) => {
                "SELECT t.name, c.name, c.pk FROM sqlite_schema t, pragma_table_info(t.name) c
                 WHERE t.type = 'table' ORDER BY t.name, c.pk = 0, c.pk, c.cid"
            }
            #[cfg(feature = "postgres")]
            Sql::Postgres(_) => {
                "SELECT CAST(c.relname AS TEXT), CAST(a.attname AS TEXT),
                        CAST(coalesce(array_position(CAST(i.indkey AS SMALLINT[]), a.attnum) + 1, 0) AS BIGINT) AS pk
                 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                 LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
                 WHERE c.relkind = 'r' AND n.nspname = 'public' ORDER BY 1, 3 = 0, 3, a.attnum"
            }
        };
        let mut found: BTreeMap<String, (Vec<String>, Vec<String>)> = BTreeMap::new();
        let mut statement = rows.sql.prepare_cached(columns).unwrap();
        let mut rows = statement.query([0; 0]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let (keys, others) = found.entry(row.get(0).unwrap()).or_default();
            let column = row.get(1).unwrap();
            match row.get::<i64>(2).unwrap() {
                0 => others.push(column),
                _ => keys.push(column),
            }
        }
        found
    }

    #[test]
    fn every_table_is_carried_with_all_its_columns() {
        let directory = tempfile::tempdir().unwrap();
        let mut storage = Storage::open(&Location::of_test(directory.path())).unwrap();
        let mut found = storage.read(|rows| Ok(tables(rows))).unwrap();
        for Table { name, key, columns } in TABLES {
            let (keys, others) = found.remove(*name).unwrap_or_default();
            assert_eq!(columns[..*key], keys, "the key of {name}");
            let sorted = |columns: &[String]| {
                let mut columns = columns.to_vec();
                columns.sort();
                columns
            };
            let listed: Vec<String> = columns[*key..].iter().map(ToString::to_string).collect();
            assert_eq!(sorted(&listed), sorted(&others), "the columns of {name}");
        }
        let left: Vec<String> = found.into_keys().collect();
        let of_engine = if storage.file().is_some() {
            &["figure", "tally"][..]
        } else {
            &["commit_mark", "figure", "opentim", "tally"]
        };
        assert_eq!(left, of_engine);
    }
}
