package io.influencegen.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;

/** Starts Payara Micro and ends with whoever started it: the end of standard input is the sign. */
public final class WorkerMain {
    private static final String MICRO = "fish.payara.micro.boot.PayaraMicroLauncher";

    private WorkerMain() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread watch = new Thread(() -> leaveAtEndOf(System.in), "parent-watch");
        watch.setDaemon(true);
        watch.start();
        Method main = Class.forName(MICRO).getMethod("main", String[].class);
        main.invoke(null, (Object) arguments);
    }

    private static void leaveAtEndOf(InputStream parent) {
        try {
            while (parent.read() != -1) {
                // Nothing is ever said here; only the end matters.
            }
        } catch (IOException gone) {
            System.getLogger(WorkerMain.class.getName()).log(System.Logger.Level.DEBUG, "Parent gone", gone);
        }
        Runtime.getRuntime().halt(0);
    }
}
