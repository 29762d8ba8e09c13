// What the client tells, handed on to the app's listeners.
#import <Foundation/Foundation.h>

#include "opentim.h"

// Everything that is told of.
void ot_listen(tim_client *client);

// ot_listen's part for the connection.
void ot_listen_to_connection(tim_client *client);

// ot_listen's part for conversations.
void ot_listen_to_conversations(tim_client *client);

// Adds a listener of the app's. Before the first login it is told how the connection stands.
void ot_add_sdk_listener(id listener);
