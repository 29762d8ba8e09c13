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
    uint64_t id = 0;                  // at the present client; 0 without one
    std::atomic<bool> removed{false}; // a client that is going may still have events for it
    int registrations = 0;            // clients that may call it: the present one, and those that are going
};

typedef std::shared_ptr<Entry> EntryPointer;

struct Registry {
    std::mutex mutex; // guards entries and their IDs; never held while the app is called or waited for
    std::vector<EntryPointer> entries;
    std::mutex ending; // guards registrations
    std::condition_variable ended;
};

// Never destroyed: static objects of the app may still call when they are.
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

// The client's last word on a registration.
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
    tim_client *present = nullptr; // the one that the ID is for
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
    // A client that is going, if it still knows the listener, ends by freeing the registration.
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
