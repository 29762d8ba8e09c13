//! Deletions that were ordered without a connection, until the server has carried them out.

use rusqlite::params;

use super::Rows;
use crate::model::{ConversationId, Result};

/// A deletion that the server is yet to be told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Which conversation.
    pub conversation: ConversationId,
    /// The last seq that it may cover.
    pub up_to: u64,
}

impl Rows<'_> {
    /// Remembers an order. One that came before for the same conversation is covered by it.
    pub(super) fn order_deletion(
        &self,
        id: &ConversationId,
        up_to: u64,
        clear: bool,
    ) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO deletion_order (conversation_id, up_to, clear) VALUES (?1, ?2, ?3)
             ON CONFLICT (conversation_id, clear) DO UPDATE SET up_to = max(up_to, ?2)",
        )?;
        statement.execute(params![id.to_string(), up_to, clear])?;
        Ok(())
    }

    /// Orders of one kind, at most `limit`.
    pub fn orders(&self, clear: bool, limit: usize) -> Result<Vec<Order>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT conversation_id, up_to FROM deletion_order WHERE clear = ?1
             ORDER BY conversation_id LIMIT ?2",
        )?;
        let mut rows = statement.query(params![clear, limit])?;
        let mut orders = Vec::new();
        while let Some(row) = rows.next()? {
            orders.push(Order {
                conversation: ConversationId::new(&row.get::<_, String>(0)?)?,
                up_to: row.get(1)?,
            });
        }
        Ok(orders)
    }

    /// Forgets orders that were carried out.
    pub fn forget_orders(&self, orders: &[Order], clear: bool) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "DELETE FROM deletion_order WHERE conversation_id = ?1 AND up_to = ?2 AND clear = ?3",
        )?;
        for order in orders {
            statement.execute(params![order.conversation.to_string(), order.up_to, clear])?;
        }
        Ok(())
    }
}
