// The elements of messages, and the vector that owns them.
#include "V2TIMMessage.h"
#include "containers.h"

V2TIMElem::V2TIMElem() : elemType(V2TIM_ELEM_TYPE_NONE) {}
V2TIMElem::~V2TIMElem() = default;

#define DEFINE_ELEMENT(CLASS, TYPE)     \
    CLASS::CLASS() { elemType = TYPE; } \
    CLASS::~CLASS() = default;

DEFINE_ELEMENT(V2TIMTextElem, V2TIM_ELEM_TYPE_TEXT)
DEFINE_ELEMENT(V2TIMCustomElem, V2TIM_ELEM_TYPE_CUSTOM)
DEFINE_ELEMENT(V2TIMImageElem, V2TIM_ELEM_TYPE_IMAGE)
DEFINE_ELEMENT(V2TIMSoundElem, V2TIM_ELEM_TYPE_SOUND)
DEFINE_ELEMENT(V2TIMVideoElem, V2TIM_ELEM_TYPE_VIDEO)
DEFINE_ELEMENT(V2TIMFileElem, V2TIM_ELEM_TYPE_FILE)
DEFINE_ELEMENT(V2TIMLocationElem, V2TIM_ELEM_TYPE_LOCATION)
DEFINE_ELEMENT(V2TIMFaceElem, V2TIM_ELEM_TYPE_FACE)
DEFINE_ELEMENT(V2TIMGroupTipsElem, V2TIM_ELEM_TYPE_GROUP_TIPS)
DEFINE_ELEMENT(V2TIMMergerElem, V2TIM_ELEM_TYPE_MERGER)

namespace {

template <class Elem>
V2TIMElem *copy(const V2TIMElem *elem) {
    return new Elem(*static_cast<const Elem *>(elem));
}

V2TIMElem *clone(const V2TIMElem *elem) {
    if (!elem) return nullptr;
    switch (elem->elemType) {
    case V2TIM_ELEM_TYPE_TEXT: return copy<V2TIMTextElem>(elem);
    case V2TIM_ELEM_TYPE_CUSTOM: return copy<V2TIMCustomElem>(elem);
    case V2TIM_ELEM_TYPE_IMAGE: return copy<V2TIMImageElem>(elem);
    case V2TIM_ELEM_TYPE_SOUND: return copy<V2TIMSoundElem>(elem);
    case V2TIM_ELEM_TYPE_VIDEO: return copy<V2TIMVideoElem>(elem);
    case V2TIM_ELEM_TYPE_FILE: return copy<V2TIMFileElem>(elem);
    case V2TIM_ELEM_TYPE_LOCATION: return copy<V2TIMLocationElem>(elem);
    case V2TIM_ELEM_TYPE_FACE: return copy<V2TIMFaceElem>(elem);
    case V2TIM_ELEM_TYPE_GROUP_TIPS: return copy<V2TIMGroupTipsElem>(elem);
    case V2TIM_ELEM_TYPE_MERGER: return copy<V2TIMMergerElem>(elem);
    case V2TIM_ELEM_TYPE_NONE: break;
    }
    return new V2TIMElem(*elem);
}

} // namespace

class TXPV2TIMElemVectorIMPL : public opentim::Sequence<V2TIMElem *> {
public:
    TXPV2TIMElemVectorIMPL() = default;

    TXPV2TIMElemVectorIMPL(const TXPV2TIMElemVectorIMPL &other) : Sequence(other) {
        for (size_t i = 0; i < size(); ++i) at(i) = clone(at(i));
    }

    TXPV2TIMElemVectorIMPL &operator=(const TXPV2TIMElemVectorIMPL &) = delete;

    ~TXPV2TIMElemVectorIMPL() {
        for (size_t i = 0; i < size(); ++i) delete at(i);
    }

    void erase(size_t index) {
        delete at(index);
        Sequence::erase(index);
    }
};

OPENTIM_DEFINE_VECTOR_MEMBERS(TXPV2TIMElemVector, V2TIMElem *)
