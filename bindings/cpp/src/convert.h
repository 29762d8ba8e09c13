// Conversions between V2TIM's types and those of the C API.
#ifndef OPENTIM_CPP_CONVERT_H
#define OPENTIM_CPP_CONVERT_H

#include <string>
#include <vector>

#include "V2TIMConversation.h"
#include "V2TIMMessage.h"
#include "opentim.h"

namespace opentim {

// A text for the C API, valid as long as `text`. A text that contains NUL would be truncated there and name something
// else, so it becomes a text that the library refuses.
const char *c_text(const V2TIMString &text);

// Like c_text, but null if the text is empty.
const char *c_text_or_null(const V2TIMString &text);

// The texts for the C API, valid as long as `texts`.
std::vector<const char *> c_texts(const V2TIMStringVector &texts);
std::vector<const char *> c_texts(const std::vector<std::string> &texts);

std::string c2c_id(const V2TIMString &user_id);
std::string group_id(const V2TIMString &group_id);
std::vector<std::string> c2c_ids(const V2TIMStringVector &user_ids);

// Valid as long as `filter`.
tim_conversation_filter c_filter(const V2TIMConversationListFilter &filter);

V2TIMConversationListFilter filter(const tim_conversation_filter &from);
V2TIMStringVector texts(const char *const *from, size_t count);
V2TIMConversationOperationResultVector results(const tim_operation_result *const *from, size_t count);
V2TIMMessage message(const tim_message &from);
V2TIMMessageVector messages(const tim_message *const *from, size_t count);
V2TIMConversation conversation(const tim_conversation &from);
V2TIMConversationVector conversations(const tim_conversation *const *from, size_t count);

V2TIMTextElem text_elem(const V2TIMString &text);
V2TIMCustomElem custom_elem(const V2TIMBuffer &data, const V2TIMString &description,
                            const V2TIMString &extension);

// The content of a message with a copy of one element.
template <class Elem>
V2TIMElemVector elements(const Elem &elem) {
    V2TIMElemVector elements;
    elements.PushBack(new Elem(elem)); // the vector takes ownership
    return elements;
}

inline bool is_custom(const V2TIMElem &elem) { return elem.elemType == V2TIM_ELEM_TYPE_CUSTOM; }
inline const V2TIMString &text_of(const V2TIMElem &elem) {
    return static_cast<const V2TIMTextElem &>(elem).text;
}
inline const V2TIMBuffer &data_of(const V2TIMElem &elem) {
    return static_cast<const V2TIMCustomElem &>(elem).data;
}

// A custom element for the C API, valid as long as `elem`.
tim_custom_elem c_custom(const V2TIMElem &elem);

} // namespace opentim

#endif
