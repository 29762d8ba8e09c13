// Generated from bindings/v2tim/functions.txt: run `make ledger`. Functions of objects that OpenTIM does not
// implement yet.
#include "managers.h"

using opentim::not_supported;

void V2TIMTopicInfo::SetInheritMessageReceiveOptionFromCommunity(bool, V2TIMCallback *callback) {
    not_supported("V2TIMTopicInfo::SetInheritMessageReceiveOptionFromCommunity", callback);
}

void V2TIMMessage::SetLocalCustomData(const V2TIMBuffer &, V2TIMCallback *callback) {
    not_supported("V2TIMMessage::SetLocalCustomData", callback);
}
void V2TIMMessage::SetLocalCustomInt(int, V2TIMCallback *callback) {
    not_supported("V2TIMMessage::SetLocalCustomInt", callback);
}

void V2TIMImage::DownloadImage(const V2TIMString &, V2TIMDownloadCallback *callback) {
    not_supported("V2TIMImage::DownloadImage", callback);
}

void V2TIMSoundElem::GetUrl(V2TIMValueCallback<V2TIMString> *callback) {
    not_supported("V2TIMSoundElem::GetUrl", callback);
}
void V2TIMSoundElem::DownloadSound(const V2TIMString &, V2TIMDownloadCallback *callback) {
    not_supported("V2TIMSoundElem::DownloadSound", callback);
}
void V2TIMSoundElem::ConvertVoiceToText(const V2TIMString &, V2TIMValueCallback<V2TIMString> *callback) {
    not_supported("V2TIMSoundElem::ConvertVoiceToText", callback);
}

void V2TIMVideoElem::GetVideoUrl(V2TIMValueCallback<V2TIMString> *callback) {
    not_supported("V2TIMVideoElem::GetVideoUrl", callback);
}
void V2TIMVideoElem::GetSnapshotUrl(V2TIMValueCallback<V2TIMString> *callback) {
    not_supported("V2TIMVideoElem::GetSnapshotUrl", callback);
}
void V2TIMVideoElem::DownloadVideo(const V2TIMString &, V2TIMDownloadCallback *callback) {
    not_supported("V2TIMVideoElem::DownloadVideo", callback);
}
void V2TIMVideoElem::DownloadSnapshot(const V2TIMString &, V2TIMDownloadCallback *callback) {
    not_supported("V2TIMVideoElem::DownloadSnapshot", callback);
}

void V2TIMFileElem::GetUrl(V2TIMValueCallback<V2TIMString> *callback) {
    not_supported("V2TIMFileElem::GetUrl", callback);
}
void V2TIMFileElem::DownloadFile(const V2TIMString &, V2TIMDownloadCallback *callback) {
    not_supported("V2TIMFileElem::DownloadFile", callback);
}

void V2TIMMergerElem::DownloadMergerMessage(V2TIMValueCallback<V2TIMMessageVector> *callback) {
    not_supported("V2TIMMergerElem::DownloadMergerMessage", callback);
}
