// The implementation of V2TIM's vectors and maps.
#ifndef OPENTIM_CPP_CONTAINERS_H
#define OPENTIM_CPP_CONTAINERS_H

#include <stddef.h>

#include <map>
#include <utility>
#include <vector>

namespace opentim {

// A vector with one spare element past the last one, which operator[] can refer to. Elements are contiguous.
template <class T>
class Sequence {
public:
    size_t size() const { return values_.size() - 1; }
    T &at(size_t index) { return values_[index < size() ? index : size()]; }

    void push(T const &value) {
        values_.back() = value;
        values_.push_back(T());
    }

    void erase(size_t index) {
        values_.erase(values_.begin() + static_cast<typename std::vector<T>::difference_type>(index));
    }

private:
    std::vector<T> values_ = std::vector<T>(1);
};

// The element that a const operator[] of an empty vector refers to.
template <class T>
T const &nothing() {
    static T const value{};
    return value;
}

} // namespace opentim

// Defines the members of a vector class over its CLASS##IMPL, which is a Sequence or derived from one; null while
// empty.
#define OPENTIM_DEFINE_VECTOR_MEMBERS(CLASS, T)                                                        \
    CLASS::CLASS() : impl_(nullptr) {}                                                                 \
    CLASS::CLASS(const CLASS &other) : impl_(other.impl_ ? new CLASS##IMPL(*other.impl_) : nullptr) {} \
    CLASS::~CLASS() { delete impl_; }                                                                  \
    void CLASS::PushBack(T const &value) {                                                             \
        if (!impl_) impl_ = new CLASS##IMPL;                                                           \
        impl_->push(value);                                                                            \
    }                                                                                                  \
    void CLASS::PopBack() {                                                                            \
        if (Size() > 0) impl_->erase(Size() - 1);                                                      \
    }                                                                                                  \
    T &CLASS::operator[](size_t index) {                                                               \
        if (!impl_) impl_ = new CLASS##IMPL;                                                           \
        return impl_->at(index);                                                                       \
    }                                                                                                  \
    T const &CLASS::operator[](size_t index) const {                                                   \
        return impl_ ? impl_->at(index) : opentim::nothing<T>();                                       \
    }                                                                                                  \
    CLASS &CLASS::operator=(const CLASS &other) {                                                      \
        CLASS copy(other);                                                                             \
        std::swap(impl_, copy.impl_);                                                                  \
        return *this;                                                                                  \
    }                                                                                                  \
    size_t CLASS::Size() const { return impl_ ? impl_->size() : 0; }                                   \
    bool CLASS::Empty() const { return Size() == 0; }                                                  \
    void CLASS::Clear() {                                                                              \
        delete impl_;                                                                                  \
        impl_ = nullptr;                                                                               \
    }                                                                                                  \
    void CLASS::Erase(size_t index) {                                                                  \
        if (index < Size()) impl_->erase(index);                                                       \
    }

#define IMPLEMENT_VECTOR(T)                                   \
    class TX##T##VectorIMPL : public opentim::Sequence<T> {}; \
    OPENTIM_DEFINE_VECTOR_MEMBERS(TX##T##Vector, T)

#define IMPLEMENT_POINT_VECTOR(T)                                \
    class TXP##T##VectorIMPL : public opentim::Sequence<T *> {}; \
    OPENTIM_DEFINE_VECTOR_MEMBERS(TXP##T##Vector, T *)

#define IMPLEMENT_MAP(K, V) OPENTIM_DEFINE_MAP_MEMBERS(TX##K##To##V##Map, K, V)

#define OPENTIM_DEFINE_MAP_MEMBERS(CLASS, K, V)                                \
    class CLASS##IMPL : public std::map<K, V> {};                              \
    CLASS::CLASS() : impl_(new CLASS##IMPL) {}                                 \
    CLASS::CLASS(const CLASS &other) : impl_(new CLASS##IMPL(*other.impl_)) {} \
    CLASS::~CLASS() { delete impl_; }                                          \
    bool CLASS::Insert(const K &key, const V &value) {                         \
        return impl_->insert(std::make_pair(key, value)).second;               \
    }                                                                          \
    void CLASS::Erase(const K &key) { impl_->erase(key); }                     \
    size_t CLASS::Count(const K &key) const { return impl_->count(key); }      \
    size_t CLASS::Size() const { return impl_->size(); }                       \
    V CLASS::Get(const K &key) const {                                         \
        const auto found = impl_->find(key);                                   \
        return found != impl_->end() ? found->second : V();                    \
    }                                                                          \
    V &CLASS::operator[](const K &key) { return (*impl_)[key]; }               \
    CLASS &CLASS::operator=(const CLASS &other) {                              \
        CLASS copy(other);                                                     \
        std::swap(impl_, copy.impl_);                                          \
        return *this;                                                          \
    }                                                                          \
    const K##Vector CLASS::AllKeys() const {                                   \
        K##Vector keys;                                                        \
        for (const auto &entry : *impl_) keys.PushBack(entry.first);           \
        return keys;                                                           \
    }

#endif
