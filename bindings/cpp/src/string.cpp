#include "V2TIMString.h"

#include <string>
#include <utility>

class V2TIMStringIMPL {
public:
    explicit V2TIMStringIMPL(std::string text) : text(std::move(text)) {}

    std::string text;
    char spare = '\0'; // what operator[] returns for an index out of range
};

namespace {

V2TIMStringIMPL *make(const char *text, size_t size) {
    return text && size > 0 ? new V2TIMStringIMPL(std::string(text, size)) : nullptr;
}

V2TIMStringIMPL *copy(const V2TIMStringIMPL *impl) { return impl ? new V2TIMStringIMPL(*impl) : nullptr; }

size_t length(const char *text) { return text ? std::char_traits<char>::length(text) : 0; }

} // namespace

V2TIMString::V2TIMString() : impl_(nullptr) {}

V2TIMString::V2TIMString(const char *pStr) : impl_(make(pStr, length(pStr))) {}

V2TIMString::V2TIMString(const char *pStr, size_t size) : impl_(make(pStr, size)) {}

V2TIMString::V2TIMString(const V2TIMString &str) : impl_(copy(str.impl_)) {}

V2TIMString::~V2TIMString() { delete impl_; }

V2TIMString &V2TIMString::operator=(const V2TIMString &str) {
    if (this == &str) return *this;
    V2TIMStringIMPL *fresh = copy(str.impl_);
    delete impl_;
    impl_ = fresh;
    return *this;
}

V2TIMString &V2TIMString::operator=(const char *pStr) {
    // Copied before the old text is freed: pStr may point into it.
    V2TIMStringIMPL *fresh = make(pStr, length(pStr));
    delete impl_;
    impl_ = fresh;
    return *this;
}

bool V2TIMString::operator==(const V2TIMString &str) const {
    return Size() == str.Size() && std::char_traits<char>::compare(CString(), str.CString(), Size()) == 0;
}

bool V2TIMString::operator!=(const V2TIMString &str) const { return !(*this == str); }

bool V2TIMString::operator<(const V2TIMString &str) const {
    const size_t common = Size() < str.Size() ? Size() : str.Size();
    const int order = std::char_traits<char>::compare(CString(), str.CString(), common);
    return order != 0 ? order < 0 : Size() < str.Size();
}

char &V2TIMString::operator[](int index) {
    if (!impl_) impl_ = new V2TIMStringIMPL(std::string());
    const bool inside = index >= 0 && static_cast<size_t>(index) < impl_->text.size();
    if (inside) return impl_->text[static_cast<size_t>(index)];
    impl_->spare = '\0';
    return impl_->spare;
}

size_t V2TIMString::Size() const { return impl_ ? impl_->text.size() : 0; }

size_t V2TIMString::Length() const { return Size(); }

bool V2TIMString::Empty() const { return Size() == 0; }

const char *V2TIMString::CString() const { return impl_ ? impl_->text.c_str() : ""; }
