package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A picture. Not received yet. */
public class V2TIMImageElem extends V2TIMElem {
    public static final int V2TIM_IMAGE_TYPE_ORIGIN = 1;
    public static final int V2TIM_IMAGE_TYPE_THUMB = 2;
    public static final int V2TIM_IMAGE_TYPE_LARGE = 4;

    String path;
    List<V2TIMImage> imageList = new ArrayList<>();

    public @Nullable String getPath() { return path; }
    public @NonNull List<V2TIMImage> getImageList() { return imageList; }

    /** One size of a picture. */
    public static class V2TIMImage {
        String uuid = "";
        int type;
        int size;
        int width;
        int height;
        String url = "";

        public @NonNull String getUUID() { return uuid; }
        /** V2TIM_IMAGE_TYPE_*. */
        public int getType() { return type; }
        public int getSize() { return size; }
        public int getWidth() { return width; }
        public int getHeight() { return height; }
        public @NonNull String getUrl() { return url; }
        public void downloadImage(@NonNull String path, @Nullable V2TIMDownloadCallback callback) {
            Unsupported.answer("V2TIMImage.downloadImage", callback);
        }
    }
}
