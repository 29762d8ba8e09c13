// Many conversations of a user: looked at and deleted a hundred at a time, as many as the service takes in one request.

import * as api from "./api.js";

const AT_ONCE = 100;

function* parts(items) {
  for (let from = 0; from < items.length; from += AT_ONCE) yield items.slice(from, from + AT_ONCE);
}

/** What there is now of the conversations `ids`, part by part. */
export const chosen = (user, ids) => async function* (signal) {
  for (const part of parts(ids)) {
    yield (await api.user(user, null, { Conversations: part }, signal)).Conversations;
  }
};

/** The conversations of the list that meet the conditions, part by part. */
export const matching = (user, wanted) => async function* (signal) {
  let next = null;
  do {
    const page = await api.user(user, next, { ...wanted, Count: AT_ONCE }, signal);
    yield page.Conversations;
    next = page.Next;
  } while (next);
};

/** Collects what comes part by part. `step` gets what there is so far; a conversation counts once. */
export async function collect(source, signal, step) {
  const lines = new Map();
  for await (const part of source(signal)) {
    for (const line of part) lines.set(line.Conversation, line);
    step([...lines.values()]);
  }
  return [...lines.values()];
}

/**
 * Deletes `lines` until `stop` is aborted. `step` gets how many are deleted. A failure leaves the parts before it
 * deleted; deleting once more what is deleted already does no harm.
 */
export async function deleteInBatches(user, lines, clear, stop, step) {
  let done = 0;
  for (const part of parts(lines)) {
    if (stop.aborted) return;
    await api.deleteConversations(user, part, clear);
    done += part.length;
    step(done);
  }
}
