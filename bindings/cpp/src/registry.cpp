#include "registry.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace opentim {
namespace {

struct Entry {
    Entry(Kind kind, void *listener) : kind(kind), listener(listener) {}

    const Kind kind;
    void *const listener;
    uint64_t id = 0;                  // the registration with the current client; 0 without a client
    std::atomic<bool> removed{false}; // a client that is being freed may still have events for it
    int registrations = 0;            // clients that may call it: the current one, and those that are being freed
};

typedef std::shared_ptr<Entry> EntryPointer;

struct Registry {
    std::mutex mutex; // guards entries and their IDs; never held while calling the app or waiting for it
    std::vector<EntryPointer> entries;
    std::mutex ending; // guards registrations
    std::condition_variable ended;
};

// Never destroyed: static objects of the app may still call the library during their destruction.
Registry &registry() {
    static Registry *const registry = new Registry;
    return *registry;
}

std::vector<EntryPointer>::iterator find(Kind kind, void *listener) {
    return std::find_if(registry().entries.begin(), registry().entries.end(), [=](const EntryPointer &entry) {
        return entry->kind == kind && entry->listener == listener;
    });
}

EntryPointer *ticket(void *user_data) { return static_cast<EntryPointer *>(user_data); }

// Called last for a registration, when the client frees it.
void on_free(void *user_data) noexcept {
    const std::unique_ptr<EntryPointer> entry(ticket(user_data));
    std::lock_guard<std::mutex> lock(registry().ending);
    --(*entry)->registrations;
    registry().ended.notify_all();
}

void attach(tim_client *client, const EntryPointer &entry) {
    {
        std::lock_guard<std::mutex> lock(registry().ending);
        ++entry->registrations;
    }
    entry->id = entry->kind(client, new EntryPointer(entry), on_free);
}

void wait_until_unknown(const EntryPointer &entry) {
    std::unique_lock<std::mutex> lock(registry().ending);
    registry().ended.wait(lock, [&] { return entry->registrations == 0; });
}

} // namespace

void add_listener(Kind kind, void *listener) {
    if (!listener) return;
    std::lock_guard<std::mutex> lock(registry().mutex);
    if (find(kind, listener) != registry().entries.end()) return;
    registry().entries.push_back(std::make_shared<Entry>(kind, listener));
    if (client()) attach(client(), registry().entries.back());
}

void remove_listener(Kind kind, void *listener) {
    EntryPointer entry;
    tim_client *present = nullptr; // the client of the ID
    {
        std::lock_guard<std::mutex> lock(registry().mutex);
        const auto found = find(kind, listener);
        if (found == registry().entries.end()) return;
        entry = *found;
        present = client();
        registry().entries.erase(found);
    }
    entry->removed = true;
    if (entry->id != 0) tim_client_remove_listener(present, entry->id);
    // A client that is being freed, and still knows the listener, ends by freeing the registration.
    if (!inside_callback()) wait_until_unknown(entry);
}

void attach_listeners(tim_client *client, void (*publish)(tim_client *client), Kind last) {
    std::lock_guard<std::mutex> lock(registry().mutex);
    publish(client);
    for (const EntryPointer &entry : registry().entries) {
        if (entry->kind != last) attach(client, entry);
    }
    for (const EntryPointer &entry : registry().entries) {
        if (entry->kind == last) attach(client, entry);
    }
}

tim_client *detach_listeners(tim_client *(*withdraw)()) {
    std::lock_guard<std::mutex> lock(registry().mutex);
    for (const EntryPointer &entry : registry().entries) entry->id = 0;
    return withdraw();
}

void *listener_of(void *user_data) {
    const EntryPointer &entry = *ticket(user_data);
    return entry->removed ? nullptr : entry->listener;
}

} // namespace opentim
