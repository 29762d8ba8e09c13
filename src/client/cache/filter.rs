//! Filters: pages of the list and sums of unread counts by criteria.
//!
//! If a criterion selects few conversations (a folder, a mark, unread messages), the search begins with those.
//! Otherwise it scans the list.

use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::conversation::{COLUMNS, LAST, LIST, NEWEST};
use super::{ConversationPage, Rows};
use crate::model::{ConversationId, Filter, Result};

/// An SQL query: its `FROM` clause, its conditions, and the values of its parameters.
struct Query {
    from: String,
    conditions: Vec<&'static str>,
    values: Vec<Value>,
}

/// Excludes muted conversations.
const LOUD: &str = "coalesce(k.receive_opt, 0) NOT IN (1, 2, 3)";

impl Query {
    fn new(filter: &Filter) -> Self {
        let mut query = Self {
            from: LIST.into(),
            conditions: vec!["c.listed = 1"],
            values: Vec::new(),
        };
        query.marks(filter.marks);
        query.folder(filter.folder.as_deref());
        if let Some(kind) = filter.kind {
            query.hold(
                "substr(c.conversation_id, 1, 4) = substr(?, 1, 4)",
                [Value::from(kind.prefix().to_string())],
            );
        }
        match filter.unread {
            Some(true) => query.hold("c.unread > 0", []),
            Some(false) => query.hold("c.unread = 0", []),
            None => {}
        }
        if let Some(mentioned) = filter.mentioned {
            query.hold(
                "EXISTS (SELECT 1 FROM mention a WHERE a.conversation_id = c.conversation_id) = ?",
                [Value::from(mentioned)],
            );
        }
        query
    }

    fn hold<const N: usize>(&mut self, condition: &'static str, values: [Value; N]) {
        self.conditions.push(condition);
        self.values.extend(values);
    }

    fn marks(&mut self, marks: Option<u64>) {
        match marks {
            None => {}
            Some(0) => self.hold("coalesce(k.marks, 0) = 0", []),
            Some(marks) => {
                let marks = Value::from(marks.cast_signed());
                self.from =
                    "contact k CROSS JOIN conversation c ON c.conversation_id = k.conversation_id"
                        .into();
                self.hold("k.marks & ? <> 0", [marks]);
            }
        }
    }

    fn folder(&mut self, folder: Option<&str>) {
        match folder {
            None => {}
            Some("") => self.hold(
                "NOT EXISTS (SELECT 1 FROM folder_member m WHERE m.conversation_id = c.conversation_id)",
                [],
            ),
            Some(name) => {
                // A folder is small; the other criteria are looked up for each of its conversations.
                self.from = "folder f CROSS JOIN folder_member m ON m.folder_id = f.folder_id
                    CROSS JOIN conversation c ON c.conversation_id = m.conversation_id
                    LEFT JOIN contact k ON k.conversation_id = c.conversation_id"
                    .into();
                self.hold("f.name = ?", [Value::from(name.to_string())]);
            }
        }
    }

    fn text(&self, columns: &str, rest: &str) -> String {
        let conditions = self.conditions.join(" AND ");
        let from = &self.from;
        format!("SELECT {columns} FROM {from} WHERE {conditions} {rest}")
    }
}

impl Rows<'_> {
    /// The page of the filtered list below the order key `next_seq` (0: from the top), at most `count` entries.
    pub fn page(&self, filter: &Filter, next_seq: u64, count: u32) -> Result<ConversationPage> {
        let below = match next_seq {
            0 => i64::MAX,
            below => i64::try_from(below).unwrap_or(i64::MAX),
        };
        let mut query = Query::new(filter);
        query.hold("c.order_key < ?", [Value::from(below)]);
        // Selects the keys first and the details after that, so that sorting a folder does not read its messages.
        let keys = query.text("c.conversation_key", "ORDER BY c.order_key DESC LIMIT ?");
        let text = format!(
            "SELECT {COLUMNS} FROM {LIST} {LAST} WHERE c.conversation_key IN ({keys})
             ORDER BY c.order_key DESC"
        );
        query.values.push(Value::from(i64::from(count) + 1));
        let mut statement = self.sql.prepare_cached(&text)?;
        let mut rows = statement.query(params_from_iter(&query.values))?;
        let mut conversations = Vec::new();
        while let Some(row) = rows.next()? {
            conversations.push(self.show(row)?);
        }
        let more = conversations.len() > count as usize;
        conversations.truncate(count as usize);
        let last = conversations.last().filter(|_| more);
        Ok(ConversationPage {
            next_seq: last.map_or(0, |last| last.order_key),
            finished: !more,
            conversations,
        })
    }

    /// All conversations that match the filter, from the top down, each with the newest seq that the device knows.
    pub fn matching(&self, filter: &Filter) -> Result<Vec<(ConversationId, u64)>> {
        let query = Query::new(filter);
        let columns = format!("c.conversation_id, {NEWEST}");
        let text = query.text(&columns, "ORDER BY c.order_key DESC");
        let mut statement = self.sql.prepare_cached(&text)?;
        let mut rows = statement.query(params_from_iter(&query.values))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push((ConversationId::new(&row.get::<_, String>(0)?)?, row.get(1)?));
        }
        Ok(found)
    }

    /// The sum of the unread counts of the conversations that match the filter, without muted ones.
    pub fn unread(&self, filter: &Filter) -> Result<u64> {
        if *filter == Filter::default() {
            return self.total_unread();
        }
        let mut query = Query::new(filter);
        query.hold("c.unread > 0", []);
        query.hold(LOUD, []);
        let text = query.text("coalesce(sum(c.unread), 0)", "");
        let mut statement = self.sql.prepare_cached(&text)?;
        Ok(statement.query_row(params_from_iter(&query.values), |row| row.get(0))?)
    }

    /// The sum of all unread counts, without muted conversations.
    pub fn total_unread(&self) -> Result<u64> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT value FROM state WHERE name = 'unread'")?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }
}
