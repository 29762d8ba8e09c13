package android.content;

import java.io.File;

/** To compile against, and to run the tests with; not in the jar. On Android the system has it. */
public abstract class Context {
    public abstract File getFilesDir();
}
