// What the client tells, handed on to the app's listeners.
#include "opentim.h"

// Everything that is told of; for a client that nobody knows yet.
void ot_listen(tim_client *client);

// ot_listen's part for conversations.
void ot_listen_to_conversations(tim_client *client);
