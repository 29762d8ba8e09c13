package com.tencent.imsdk.v2;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Tests of each function that is not implemented: ERR_SDK_INTERFACE_NOT_SUPPORT (7013) with an error message that
    names it, or an empty value and a log line. */
final class UnsupportedTest {
    public static void main(String[] arguments) throws Exception {
        World.begin(arguments);
        int functions = 0;
        for (Object manager : new Object[] {V2TIMManager.getInstance(), V2TIMManager.getMessageManager(),
                V2TIMManager.getGroupManager(), V2TIMManager.getFriendshipManager(), V2TIMManager.getCommunityManager(),
                V2TIMManager.getOfflinePushManager(), V2TIMManager.getSignalingManager()}) {
            Class<?> unsupported = manager.getClass().getSuperclass();
            String name = unsupported.getSuperclass().getSimpleName();
            for (Method method : unsupported.getDeclaredMethods()) {
                if (!Modifier.isPublic(method.getModifiers()) || isBuilt(manager, method)) continue;
                method.setAccessible(true);
                refuses(manager, method, name + "." + method.getName());
                functions++;
            }
        }
        Check.that(functions > 100, functions + " functions are not built");
        objects();
        Check.end();
    }

    private static boolean isBuilt(Object manager, Method method) throws NoSuchMethodException {
        return manager.getClass().getMethod(method.getName(), method.getParameterTypes()).getDeclaringClass()
                != method.getDeclaringClass();
    }

    private static void refuses(Object manager, Method method, String name) throws Exception {
        Class<?>[] types = method.getParameterTypes();
        Class<?> last = types.length == 0 ? Object.class : types[types.length - 1];
        int from = Journal.size();
        if (V2TIMCallback.class.isAssignableFrom(last) || V2TIMValueCallback.class.isAssignableFrom(last)
                || V2TIMCompleteCallback.class.isAssignableFrom(last)) {
            Answer.<Object>to(name, c -> {
                Object returned = invoke(manager, method, c);
                if (method.getReturnType() == String.class) Check.same(returned, "", name + ": no ID");
            }).is(7013, name + " is not supported", name + ": 7013");
            invoke(manager, method, null);
        } else if (!method.getName().startsWith("remove")) { // removing a listener without events is silent
            Object returned = invoke(manager, method, null);
            Check.that((returned != null || method.getReturnType() == void.class)
                    && Journal.count("log 5 " + name + " is not supported by OpenTIM yet", from) == 1,
                    name + ": an empty value, if any, and a line of the log");
        }
    }

    private static Object invoke(Object manager, Method method, Object callback) {
        Class<?>[] types = method.getParameterTypes();
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) values[i] = empty(types[i]);
        int last = types.length - 1;
        if (last >= 0 && types[last].getSimpleName().endsWith("Callback")) values[last] = callback;
        try {
            return method.invoke(manager, values);
        } catch (IllegalAccessException | InvocationTargetException fault) {
            throw new AssertionError(method + ": " + fault.getCause(), fault);
        }
    }

    private static Object empty(Class<?> type) {
        if (type == String.class) return "x";
        if (type == List.class) return new ArrayList<>();
        if (type == HashMap.class) return new HashMap<>();
        if (type.isPrimitive()) return Array.get(Array.newInstance(type, 1), 0);
        return null;
    }

    private static void objects() {
        Answer.<Void>to("image", c -> new V2TIMImageElem.V2TIMImage().downloadImage("x", c))
                .is(7013, "V2TIMImage.downloadImage", "downloadImage: 7013");
        Answer.<String>to("sound", c -> new V2TIMSoundElem().getUrl(c)).is(7013, "V2TIMSoundElem.getUrl",
                "getUrl: 7013");
        Answer.<List<V2TIMMessage>>to("merger", c -> new V2TIMMergerElem().downloadMergerMessage(c))
                .is(7013, "downloadMergerMessage: 7013");
        int from = Journal.size();
        new V2TIMMessage().setLocalCustomData("x");
        Journal.heard("log 5 V2TIMMessage.setLocalCustomData is not supported by OpenTIM yet", from);
        Check.same(V2TIMManager.getMessageManager().createImageMessage("x").getElemType(),
                V2TIMMessage.V2TIM_ELEM_TYPE_NONE, "createImageMessage: an empty message");
    }
}
