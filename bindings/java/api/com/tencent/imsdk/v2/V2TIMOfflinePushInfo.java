package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

/**
 * The push notification of a message for devices that are offline. Accepted without effect: pushes are not
 * implemented yet.
 */
public class V2TIMOfflinePushInfo {
    public static final int IOS_OFFLINE_PUSH_TYPE_APNS = 0;
    public static final int IOS_OFFLINE_PUSH_TYPE_VOIP = 1;
    public static final String IOS_OFFLINE_PUSH_NO_SOUND = "push.no_sound";
    public static final String IOS_OFFLINE_PUSH_DEFAULT_SOUND = "default";

    String title;
    String desc;
    byte[] ext;
    boolean disablePush;
    String iosSound;
    int iosPushType;
    boolean ignoreIOSBadge;
    String iosInterruptionLevel;
    boolean enableIOSBackgroundNotification;
    String iosImage;
    String androidSound;
    String androidOPPOChannelID;
    String androidFCMChannelID;
    String androidXiaoMiChannelID;
    int androidVIVOClassification;
    String androidVIVOCategory;
    String androidHuaWeiCategory;
    String androidOPPOCategory;
    int androidOPPONotifyLevel;
    String androidHonorImportance;
    int androidMeizuNotifyType;
    String androidHuaWeiImage;
    String androidHonorImage;
    String androidFCMImage;
    String harmonyImage;
    String harmonyCategory;
    boolean ignoreHarmonyBadge;
    String vendorParams;

    public @Nullable String getTitle() { return title; }
    public void setTitle(@Nullable String title) { this.title = title; }
    public @Nullable String getDesc() { return desc; }
    public void setDesc(@Nullable String desc) { this.desc = desc; }
    public @Nullable byte[] getExt() { return ext; }
    public void setExt(@Nullable byte[] ext) { this.ext = ext; }
    public boolean isDisablePush() { return disablePush; }
    public void disablePush(boolean disablePush) { this.disablePush = disablePush; }
    public @Nullable String getIOSSound() { return iosSound; }
    public void setIOSSound(@Nullable String iosSound) { this.iosSound = iosSound; }
    public int getIOSPushType() { return iosPushType; }
    public void setIOSPushType(int iosPushType) { this.iosPushType = iosPushType; }
    public boolean isIgnoreIOSBadge() { return ignoreIOSBadge; }
    public void setIgnoreIOSBadge(boolean ignoreIOSBadge) { this.ignoreIOSBadge = ignoreIOSBadge; }
    public @Nullable String getIOSInterruptionLevel() { return iosInterruptionLevel; }
    public void setIOSInterruptionLevel(@Nullable String iosInterruptionLevel) {
        this.iosInterruptionLevel = iosInterruptionLevel;
    }
    public boolean isEnableIOSBackgroundNotification() { return enableIOSBackgroundNotification; }
    public void setEnableIOSBackgroundNotification(boolean enableIOSBackgroundNotification) {
        this.enableIOSBackgroundNotification = enableIOSBackgroundNotification;
    }
    public @Nullable String getIOSImage() { return iosImage; }
    public void setIOSImage(@Nullable String iosImage) { this.iosImage = iosImage; }
    public @Nullable String getAndroidSound() { return androidSound; }
    public void setAndroidSound(@Nullable String androidSound) { this.androidSound = androidSound; }
    public @Nullable String getAndroidOPPOChannelID() { return androidOPPOChannelID; }
    public void setAndroidOPPOChannelID(@Nullable String androidOPPOChannelID) {
        this.androidOPPOChannelID = androidOPPOChannelID;
    }
    public @Nullable String getAndroidFCMChannelID() { return androidFCMChannelID; }
    public void setAndroidFCMChannelID(@Nullable String androidFCMChannelID) {
        this.androidFCMChannelID = androidFCMChannelID;
    }
    public @Nullable String getAndroidXiaoMiChannelID() { return androidXiaoMiChannelID; }
    public void setAndroidXiaoMiChannelID(@Nullable String androidXiaoMiChannelID) {
        this.androidXiaoMiChannelID = androidXiaoMiChannelID;
    }
    public int getAndroidVIVOClassification() { return androidVIVOClassification; }
    public void setAndroidVIVOClassification(int androidVIVOClassification) {
        this.androidVIVOClassification = androidVIVOClassification;
    }
    public @Nullable String getAndroidVIVOCategory() { return androidVIVOCategory; }
    public void setAndroidVIVOCategory(@Nullable String androidVIVOCategory) {
        this.androidVIVOCategory = androidVIVOCategory;
    }
    public @Nullable String getAndroidHuaWeiCategory() { return androidHuaWeiCategory; }
    public void setAndroidHuaWeiCategory(@Nullable String androidHuaWeiCategory) {
        this.androidHuaWeiCategory = androidHuaWeiCategory;
    }
    public @Nullable String getAndroidOPPOCategory() { return androidOPPOCategory; }
    public void setAndroidOPPOCategory(@Nullable String androidOPPOCategory) {
        this.androidOPPOCategory = androidOPPOCategory;
    }
    public int getAndroidOPPONotifyLevel() { return androidOPPONotifyLevel; }
    public void setAndroidOPPONotifyLevel(int androidOPPONotifyLevel) {
        this.androidOPPONotifyLevel = androidOPPONotifyLevel;
    }
    public @Nullable String getAndroidHonorImportance() { return androidHonorImportance; }
    public void setAndroidHonorImportance(@Nullable String androidHonorImportance) {
        this.androidHonorImportance = androidHonorImportance;
    }
    public int getAndroidMeizuNotifyType() { return androidMeizuNotifyType; }
    public void setAndroidMeizuNotifyType(int androidMeizuNotifyType) {
        this.androidMeizuNotifyType = androidMeizuNotifyType;
    }
    public @Nullable String getAndroidHuaWeiImage() { return androidHuaWeiImage; }
    public void setAndroidHuaWeiImage(@Nullable String androidHuaWeiImage) {
        this.androidHuaWeiImage = androidHuaWeiImage;
    }
    public @Nullable String getAndroidHonorImage() { return androidHonorImage; }
    public void setAndroidHonorImage(@Nullable String androidHonorImage) { this.androidHonorImage = androidHonorImage; }
    public @Nullable String getAndroidFCMImage() { return androidFCMImage; }
    public void setAndroidFCMImage(@Nullable String androidFCMImage) { this.androidFCMImage = androidFCMImage; }
    public @Nullable String getHarmonyImage() { return harmonyImage; }
    public void setHarmonyImage(@Nullable String harmonyImage) { this.harmonyImage = harmonyImage; }
    public @Nullable String getHarmonyCategory() { return harmonyCategory; }
    public void setHarmonyCategory(@Nullable String harmonyCategory) { this.harmonyCategory = harmonyCategory; }
    public boolean isIgnoreHarmonyBadge() { return ignoreHarmonyBadge; }
    public void setIgnoreHarmonyBadge(boolean ignoreHarmonyBadge) { this.ignoreHarmonyBadge = ignoreHarmonyBadge; }
    public @Nullable String getVendorParams() { return vendorParams; }
    public void setVendorParams(@Nullable String vendorParams) { this.vendorParams = vendorParams; }
}
