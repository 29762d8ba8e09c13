package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

/** A place. Not received yet. */
public class V2TIMLocationElem extends V2TIMElem {
    String desc;
    double longitude;
    double latitude;

    public @Nullable String getDesc() { return desc; }
    public void setDesc(@Nullable String desc) { this.desc = desc; }
    public double getLongitude() { return longitude; }
    public void setLongitude(double longitude) { this.longitude = longitude; }
    public double getLatitude() { return latitude; }
    public void setLatitude(double latitude) { this.latitude = latitude; }
}
