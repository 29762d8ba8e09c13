// Callbacks. Each call runs exactly one of OnSuccess and OnError, exactly once, after the call has returned, on a
// thread of the library. Between InitSDK and UnInitSDK it is always the same thread, so no two callbacks run at once.
// The app owns the callback object. The library does not touch it again once it has entered OnSuccess or OnError, so
// the object may delete itself there. The callback may be null: then nobody is notified.
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
    // `error_code` is a value of V2TIMErrorCode. `error_message` gives the details in English, for logs.
    virtual void OnError(int error_code, const V2TIMString &error_message) = 0;
};

template <class T>
class V2TIMValueCallback : public V2TIMBaseCallback {
public:
    virtual ~V2TIMValueCallback() {}
    virtual void OnSuccess(const T &value) = 0; // `value` is valid during the call
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
    // Reports success and failure alike: `error_code` is 0 on success.
    virtual void OnComplete(int error_code, const V2TIMString &error_message, const T &value) = 0;
};

#endif
