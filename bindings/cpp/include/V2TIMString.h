// UTF-8 text, passed between the library and the app. Sizes are in bytes.
#ifndef OPENTIM_V2TIM_STRING_H
#define OPENTIM_V2TIM_STRING_H

#include "V2TIMDefine.h"

#if defined(__cpp_char8_t)
#include <type_traits>
#endif

class V2TIMStringIMPL;

class TIM_API V2TIMString {
public:
    V2TIMString();
    // A null pointer makes an empty string, here and in the assignment.
    V2TIMString(const char *pStr);
    // `size` bytes from `pStr`; NUL bytes among them are kept.
    V2TIMString(const char *pStr, size_t size);
    V2TIMString(const V2TIMString &str);
    virtual ~V2TIMString();

    V2TIMString &operator=(const V2TIMString &str);
    V2TIMString &operator=(const char *pStr);

#if defined(__cpp_char8_t)
    // In C++20, u8"…" has a type of its own. This is a template, so that a null pointer still means const char *.
    template <class Char, class = typename std::enable_if<std::is_same<Char, char8_t>::value>::type>
    V2TIMString(const Char *text) : V2TIMString(reinterpret_cast<const char *>(text)) {}
#endif

    bool operator==(const V2TIMString &str) const;
    bool operator!=(const V2TIMString &str) const;
    bool operator<(const V2TIMString &str) const; // by bytes

    // The byte at `index`. An index out of range refers to a spare NUL byte that is not part of the text.
    char &operator[](int index);
    size_t Size() const;
    size_t Length() const; // the same as Size()
    bool Empty() const;
    // Never null; valid until the string changes.
    const char *CString() const;

private:
    V2TIMStringIMPL *impl_; // null if empty
};

#endif
