#include "jni_glue.h"

#include <stdlib.h>
#include <string.h>

static void put(packet *to, const void *bytes, size_t size) {
    if (to->lost || size == 0) return;
    if (size > INT32_MAX - to->size) { // the maximum size of a Java array
        to->lost = true;
        return;
    }
    if (to->size + size > to->capacity) {
        size_t capacity = (to->size + size) * 2;
        unsigned char *grown = realloc(to->bytes, capacity);
        if (!grown) {
            to->lost = true;
            return;
        }
        to->bytes = grown;
        to->capacity = capacity;
    }
    memcpy(to->bytes + to->size, bytes, size);
    to->size += size;
}

void packet_flag(packet *to, bool value) {
    unsigned char byte = value;
    put(to, &byte, 1);
}

void packet_int(packet *to, int32_t value) { put(to, &value, sizeof value); }

void packet_long(packet *to, uint64_t value) { put(to, &value, sizeof value); }

void packet_text(packet *to, const char *text, size_t length) {
    if (text && length > INT32_MAX) {
        to->lost = true;
        return;
    }
    packet_int(to, text ? (int32_t)length : -1);
    if (text) put(to, text, length);
}

void packet_c_text(packet *to, const char *text) { packet_text(to, text, text ? strlen(text) : 0); }

void packet_free(packet *packet) {
    free(packet->bytes);
    packet->bytes = NULL;
    packet->size = packet->capacity = 0;
}
