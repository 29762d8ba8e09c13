// How a call answers. Every call runs exactly one of OnSuccess and OnError, exactly once, later and on a thread
// of the library's: between InitSDK and UnInitSDK always the same one, so that no two run at once. The app owns
// the object: the library does not touch it again once it has entered OnSuccess or OnError, so it may delete
// itself there. Null: no answer.
#ifndef OPENTIM_V2TIM_CALLBACK_H
#define OPENTIM_V2TIM_CALLBACK_H

#include "V2TIMDefine.h"
#include "V2TIMString.h"

struct V2TIMMessage;

class TIM_API V2TIMBaseCallback {
public:
    V2TIMBaseCallback();
    virtual ~V2TIMBaseCallback();
};

class V2TIMCallback : public V2TIMBaseCallback {
public:
    virtual ~V2TIMCallback() {}
    virtual void OnSuccess() = 0;
    // `error_code` is one of V2TIMErrorCode; `error_message` says more, in English, for logs.
    virtual void OnError(int error_code, const V2TIMString &error_message) = 0;
};

template <class T>
class V2TIMValueCallback : public V2TIMBaseCallback {
public:
    virtual ~V2TIMValueCallback() {}
    virtual void OnSuccess(const T &value) = 0; // `value` lives during the call
    virtual void OnError(int error_code, const V2TIMString &error_message) = 0;
};

class V2TIMDownloadCallback : public V2TIMCallback {
public:
    virtual ~V2TIMDownloadCallback() {}
    virtual void OnDownLoadProgress(uint64_t currentSize, uint64_t totalSize) = 0; // bytes
};

class V2TIMSendCallback : public V2TIMValueCallback<V2TIMMessage> {
public:
    virtual ~V2TIMSendCallback() {}
    virtual void OnProgress(uint32_t progress) = 0; // 0 to 100, of uploads only
};

template <class T>
class V2TIMCompleteCallback : public V2TIMBaseCallback {
public:
    virtual ~V2TIMCompleteCallback() {}
    // Both outcomes in one: `error_code` is 0 if it succeeded.
    virtual void OnComplete(int error_code, const V2TIMString &error_message, const T &value) = 0;
};

#endif
