package android.content;

import java.io.File;

/** For compiling, and for running the tests; not in the jar. On Android the system provides it. */
public abstract class Context {
    public abstract File getFilesDir();
}
