// Passes the client's events to the app's listeners.
#import <Foundation/Foundation.h>

#include "opentim.h"

// Registers for all events.
void ot_listen(tim_client *client);

// The part of ot_listen for the connection.
void ot_listen_to_connection(tim_client *client);

// The part of ot_listen for conversations.
void ot_listen_to_conversations(tim_client *client);

// Adds a listener of the app. Before the first login it receives the current state of the connection.
void ot_add_sdk_listener(id listener);
