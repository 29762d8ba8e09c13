// The app's listeners, and their registrations with the client.
#ifndef OPENTIM_CPP_REGISTRY_H
#define OPENTIM_CPP_REGISTRY_H

#include "client.h"

namespace opentim {

// Registers a kind of listener with a client. A listener is identified by its kind and its address.
typedef uint64_t (*Kind)(tim_client *client, void *user_data, tim_free_fn free_user_data);

// Adding a listener twice has no effect. A listener stays added when the client is freed, for the next client.
void add_listener(Kind kind, void *listener);

// Once this has returned the listener is not called again; from inside a callback, once that callback has returned.
void remove_listener(Kind kind, void *listener);

// Publishes a new client with `publish` and registers the listeners with it, in one step. Those of the kind `last`
// are registered last, because an app may log in when it receives their first event.
void attach_listeners(tim_client *client, void (*publish)(tim_client *client), Kind last);

// Withdraws the client and forgets the registrations, in one step; returns the result of `withdraw`.
tim_client *detach_listeners(tim_client *(*withdraw)());

// The listener behind a registration's user_data; null if it was removed.
void *listener_of(void *user_data);

// Runs `body` with the listener that an event is addressed to.
template <class Listener, class Body>
void tell(void *user_data, Body body) noexcept {
    guard([&] {
        Listener *listener = static_cast<Listener *>(listener_of(user_data));
        if (listener) body(*listener);
    });
}

} // namespace opentim

#endif
