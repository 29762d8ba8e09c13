// The app's listeners, and which of them the client knows.
#ifndef OPENTIM_CPP_REGISTRY_H
#define OPENTIM_CPP_REGISTRY_H

#include "client.h"

namespace opentim {

// How a kind of listener is registered with a client. A listener is known by its kind and its address.
typedef uint64_t (*Kind)(tim_client *client, void *user_data, tim_free_fn free_user_data);

// Adding twice is adding once. A listener stays added when the client goes, for the next one.
void add_listener(Kind kind, void *listener);

// Once this has returned the listener is not called again; from inside a callback: after that callback.
void remove_listener(Kind kind, void *listener);

// Lets everybody know a new client by `publish`, and the client the listeners, as one step; those of the kind `last`
// when all others are there: what they are told at once may have an app log in.
void attach_listeners(tim_client *client, void (*publish)(tim_client *client), Kind last);

// Withdraws the client, as one step with forgetting what it called the listeners; gives what `withdraw` gives.
tim_client *detach_listeners(tim_client *(*withdraw)());

// The listener behind a registration's user_data; null if it was removed.
void *listener_of(void *user_data);

// Runs `body` with the listener that an event is for.
template <class Listener, class Body>
void tell(void *user_data, Body body) noexcept {
    guard([&] {
        Listener *listener = static_cast<Listener *>(listener_of(user_data));
        if (listener) body(*listener);
    });
}

} // namespace opentim

#endif
