// Bytes of any kind, such as custom data. Copies are deep.
#ifndef OPENTIM_V2TIM_BUFFER_H
#define OPENTIM_V2TIM_BUFFER_H

#include "V2TIMDefine.h"

class TIM_API V2TIMBuffer {
public:
    V2TIMBuffer();
    V2TIMBuffer(const V2TIMBuffer &buffer);
    // Copies `size` bytes; a null pointer makes an empty buffer.
    V2TIMBuffer(const uint8_t *data, size_t size);
    virtual ~V2TIMBuffer();

    const uint8_t *Data() const; // null if empty
    size_t Size() const;

    V2TIMBuffer &operator=(const V2TIMBuffer &buffer);

private:
    uint8_t *buffer_;
    size_t length_;
};

#endif
