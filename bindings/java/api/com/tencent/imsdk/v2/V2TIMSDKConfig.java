package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

/** The settings of initSDK. */
public class V2TIMSDKConfig {
    public static final int V2TIM_LOG_NONE = 0;
    public static final int V2TIM_LOG_DEBUG = 3;
    public static final int V2TIM_LOG_INFO = 4;
    public static final int V2TIM_LOG_WARN = 5;
    public static final int V2TIM_LOG_ERROR = 6;

    int logLevel = V2TIM_LOG_INFO;
    V2TIMLogListener logListener;

    /** The minimum level of the log lines, V2TIM_LOG_*. */
    public int getLogLevel() { return logLevel; }
    public void setLogLevel(int logLevel) { this.logLevel = logLevel; }
    /** Receives the log lines. Without a listener, only errors are written, to System.err. */
    public @Nullable V2TIMLogListener getLogListener() { return logListener; }
    public void setLogListener(@Nullable V2TIMLogListener logListener) { this.logListener = logListener; }
}
