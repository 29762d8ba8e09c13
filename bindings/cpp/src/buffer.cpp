#include "V2TIMBuffer.h"

#include <algorithm>

namespace {

uint8_t *copy(const uint8_t *data, size_t size) {
    if (!data || size == 0) return nullptr;
    uint8_t *bytes = new uint8_t[size];
    std::copy(data, data + size, bytes);
    return bytes;
}

} // namespace

V2TIMBuffer::V2TIMBuffer() : buffer_(nullptr), length_(0) {}

V2TIMBuffer::V2TIMBuffer(const V2TIMBuffer &buffer)
    : buffer_(copy(buffer.buffer_, buffer.length_)), length_(buffer.length_) {}

V2TIMBuffer::V2TIMBuffer(const uint8_t *data, size_t size)
    : buffer_(copy(data, size)), length_(buffer_ ? size : 0) {}

V2TIMBuffer::~V2TIMBuffer() { delete[] buffer_; }

const uint8_t *V2TIMBuffer::Data() const { return buffer_; }

size_t V2TIMBuffer::Size() const { return length_; }

V2TIMBuffer &V2TIMBuffer::operator=(const V2TIMBuffer &buffer) {
    if (this == &buffer) return *this;
    uint8_t *fresh = copy(buffer.buffer_, buffer.length_);
    delete[] buffer_;
    buffer_ = fresh;
    length_ = buffer.length_;
    return *this;
}
