// The base of all V2TIM headers: the export macro, and the macros that declare V2TIM's vectors and maps.
//
// The headers of this folder have the file names and declarations of V2TIM's C++ interface, generation 8.0, so that
// code written to it compiles unchanged. OpenTIM's additions are in OpenTIMManager.h. The headers need C++11 or later
// and no other header of OpenTIM. Plain value types leave their constructors, copies and destructor to the compiler.
#ifndef OPENTIM_V2TIM_DEFINE_H
#define OPENTIM_V2TIM_DEFINE_H

#include <stddef.h>
#include <stdint.h>

#include "V2TIMEnum.h"

// On Windows the library is a DLL, unless TIM_STATIC is defined.
#if defined(_WIN32)
#if defined(TIM_EXPORT)
#define TIM_API __declspec(dllexport)
#elif defined(TIM_STATIC)
#define TIM_API
#else
#define TIM_API __declspec(dllimport)
#endif
#else
#define TIM_API __attribute__((visibility("default")))
#endif

// A vector is a class of its own, `TX<T>Vector`; each header gives it its usual name with a typedef. Elements are
// contiguous, and operator[] takes any index: from Size() on it refers to one spare element past the last one, so
// `&v[0]` and `&v[v.Size()]` are valid ends, even of an empty vector. begin() and end() return these.
#define OPENTIM_DECLARE_VECTOR(CLASS, T)                  \
    class CLASS##IMPL;                                    \
    class TIM_API CLASS {                                 \
    public:                                               \
        CLASS();                                          \
        CLASS(const CLASS &other);                        \
        virtual ~CLASS();                                 \
        void PushBack(T const &value);                    \
        void PopBack();                                   \
        T &operator[](size_t index);                      \
        T const &operator[](size_t index) const;          \
        CLASS &operator=(const CLASS &other);             \
        size_t Size() const;                              \
        bool Empty() const;                               \
        void Clear();                                     \
        void Erase(size_t index);                         \
        T *begin() { return &(*this)[0]; }                \
        T *end() { return begin() + Size(); }             \
        T const *begin() const { return &(*this)[0]; }    \
        T const *end() const { return begin() + Size(); } \
                                                          \
    private:                                              \
        CLASS##IMPL *impl_;                               \
    };

#define DEFINE_VECTOR(T) OPENTIM_DECLARE_VECTOR(TX##T##Vector, T)
#define DEFINE_POINT_VECTOR(T) OPENTIM_DECLARE_VECTOR(TXP##T##Vector, T *)

// A map is `TX<K>To<V>Map`. Insert keeps an existing entry and returns false; Get of a missing key returns a default
// value; operator[] creates a missing entry. AllKeys is in ascending order.
#define DEFINE_MAP(K, V)                                              \
    class TX##K##To##V##MapIMPL;                                      \
    class TIM_API TX##K##To##V##Map {                                 \
    public:                                                           \
        TX##K##To##V##Map();                                          \
        TX##K##To##V##Map(const TX##K##To##V##Map &other);            \
        virtual ~TX##K##To##V##Map();                                 \
        bool Insert(const K &key, const V &value);                    \
        void Erase(const K &key);                                     \
        size_t Count(const K &key) const;                             \
        size_t Size() const;                                          \
        V Get(const K &key) const;                                    \
        V &operator[](const K &key);                                  \
        TX##K##To##V##Map &operator=(const TX##K##To##V##Map &other); \
        const K##Vector AllKeys() const;                              \
                                                                      \
    private:                                                          \
        TX##K##To##V##MapIMPL *impl_;                                 \
    };

#endif
