//! Translation of the service's SQL for PostgreSQL.

/// Writes parameters as `$1` instead of `?1`, and removes index hints: PostgreSQL chooses indexes itself.
pub(super) fn translate(sql: &str) -> String {
    let mut words = sql.split(" INDEXED BY ");
    let mut text = words.next().unwrap_or_default().to_string();
    for rest in words {
        text += rest
            .find(char::is_whitespace)
            .map_or("", |end| &rest[end..]);
    }
    text.replace('?', "$")
}

#[cfg(test)]
mod tests {
    use super::translate;

    #[test]
    fn parameters_and_indexes_are_written_differently() {
        assert_eq!(translate("SELECT ?1, ?12"), "SELECT $1, $12");
        assert_eq!(
            translate("FROM message m INDEXED BY message_key\n WHERE m.seq = ?1"),
            "FROM message m\n WHERE m.seq = $1"
        );
    }
}
