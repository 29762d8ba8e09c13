package com.tencent.imsdk.v2;

import java.io.File;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Test of the jar's API for apps against tests/java/surface.txt: nothing of V2TIM's is lost, and nothing is added
 * unnoticed. Each reference that goes in or comes out states whether it may be null, except where apps override, so
 * that Kotlin accepts both forms there. OPENTIM_BLESS=1 writes the list.
 */
final class SurfaceTest {
    private static int silent, loud;

    public static void main(String[] arguments) throws Exception {
        List<String> found = new ArrayList<>();
        for (Class<?> type : types()) describe(type, found);
        Path list = Path.of(System.getenv("SURFACE"));
        if (System.getenv("OPENTIM_BLESS") != null) Files.write(list, found);
        List<String> listed = Files.readAllLines(list, StandardCharsets.UTF_8);
        compare(listed, found, "missing");
        compare(found, listed, "not in the list");
        Check.that(found.size() > 1500, found.size() + " declarations");
        Check.same(silent, 0, "methods that apps call declare what may be null");
        Check.same(loud, 0, "methods that apps override do not");
        Check.end();
    }

    private static void compare(List<String> expected, List<String> found, String what) {
        TreeSet<String> rest = new TreeSet<>(expected);
        rest.removeAll(found);
        for (String line : rest) System.out.println("# " + what + ": " + line);
        Check.that(rest.isEmpty(), what + ": nothing");
    }

    private static List<Class<?>> types() throws Exception {
        URI place = V2TIMManager.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        List<Class<?>> types = new ArrayList<>();
        for (String name : names(new File(place).toPath())) {
            Class<?> type = Class.forName(name, false, SurfaceTest.class.getClassLoader());
            if (Modifier.isPublic(type.getModifiers())) types.add(type);
        }
        return types;
    }

    private static TreeSet<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("com"))) {
            return files.map(file -> root.relativize(file).toString()).filter(name -> name.endsWith(".class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void describe(Class<?> type, List<String> to) throws IllegalAccessException {
        String name = type.getName().replace("com.tencent.imsdk.", "");
        String base = type.getSuperclass() == null || type.getSuperclass() == Object.class ? ""
                : " extends " + type.getSuperclass().getSimpleName();
        String modifiers = Modifier.toString(type.getModifiers() & ~Modifier.PUBLIC);
        to.add(name + ": " + (type.isInterface() ? "interface" : modifiers
                + (Modifier.isAbstract(type.getModifiers()) ? " class" : "class")) + base);
        TreeSet<String> members = new TreeSet<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) members.add(name + ": " + text(field) + " = "
                    + field.get(null));
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isOpen(constructor)) members.add(name + ": " + "new(" + parameters(constructor) + ")");
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isOpen(method) && !method.isSynthetic()) members.add(name + ": " + text(method));
        }
        to.addAll(members);
    }

    private static boolean isOpen(Executable member) {
        return (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    private static String text(Field field) {
        return Modifier.toString(field.getModifiers() & ~Modifier.PUBLIC) + " " + field.getType().getSimpleName() + " "
                + field.getName();
    }

    private static String text(Method method) {
        String modifiers = Modifier.toString(method.getModifiers() & (Modifier.STATIC | Modifier.ABSTRACT));
        return (modifiers.isEmpty() || method.getDeclaringClass().isInterface() ? "" : modifiers + " ")
                + typed(method.getGenericReturnType(), method.getReturnType(), method.getAnnotations()) + " "
                + method.getName() + "(" + parameters(method) + ")";
    }

    private static String parameters(Executable member) {
        Class<?> owner = member.getDeclaringClass();
        boolean overridden = owner.isInterface() || owner.getSimpleName().endsWith("Listener");
        List<String> texts = new ArrayList<>();
        for (Parameter parameter : member.getParameters()) {
            if (overridden) loud += parameter.getAnnotations().length;
            texts.add(overridden ? nameOf(parameter.getParameterizedType())
                    : typed(parameter.getParameterizedType(), parameter.getType(), parameter.getAnnotations()));
        }
        return String.join(", ", texts);
    }

    /** "String", "String?" where it may be null. */
    private static String typed(Type generic, Class<?> type, Annotation[] annotations) {
        boolean nullable = false, said = type.isPrimitive() || generic instanceof TypeVariable;
        for (Annotation annotation : annotations) {
            said = true;
            nullable |= annotation.annotationType().getSimpleName().equals("Nullable");
        }
        if (!said) silent++;
        return nameOf(generic) + (nullable ? "?" : "") + (said ? "" : " (null?)");
    }

    private static String nameOf(Type type) {
        return type.getTypeName().replaceAll("\\b[a-z]+\\.(?:[a-z0-9]+\\.)*", "").replace('$', '.');
    }
}
