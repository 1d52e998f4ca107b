package io.influencegen.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs Payara Micro and ends with whoever started it, who speaks through standard input: a byte asks for an orderly end, the end
 * of the input is the end at once. Signals come to the whole group of processes on Ctrl-C, so the one for that is left to the
 * parent; and the JVM's own shutdown would take the engine away under the pictures that are being made, so it is never begun.
 */
public final class WorkerMain {
    static final int PLEASE_STOP = 's';
    private static final String LAUNCHER = "fish.payara.micro.boot.PayaraMicroLauncher";
    private static final String SERVER = "fish.payara.micro.boot.PayaraMicroBoot";
    private static final AtomicBoolean STOPPING = new AtomicBoolean();

    private WorkerMain() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread watch = new Thread(() -> listenTo(System.in), "parent-watch");
        watch.setDaemon(true);
        watch.start();
        onSignal("TERM", WorkerMain::stop);
        onSignal("INT", () -> {});
        Object server =
                Class.forName(LAUNCHER).getMethod("create", String[].class).invoke(null, (Object) arguments);
        if (applications(server).isEmpty()) {
            System.getLogger(WorkerMain.class.getName())
                    .log(System.Logger.Level.ERROR, "The worker was not deployed; what stands above says why");
            Runtime.getRuntime().halt(1);
        }
    }

    private static Collection<?> applications(Object server) throws ReflectiveOperationException {
        Object runtime = Class.forName(SERVER).getMethod("getRuntime").invoke(server);
        return (Collection<?>) Class.forName("fish.payara.micro.PayaraMicroRuntime")
                .getMethod("getDeployedApplicationNames")
                .invoke(runtime);
    }

    /** There is no other way to hear of a signal; the class is the same in every JDK, but not part of the platform's contract. */
    private static void onSignal(String name, Runnable action) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object ours = Proxy.newProxyInstance(
                WorkerMain.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                    action.run();
                    return null;
                });
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
    }

    private static void listenTo(java.io.InputStream parent) {
        try {
            for (int said = parent.read(); said != -1; said = parent.read()) {
                if (said == PLEASE_STOP) {
                    stop();
                }
            }
        } catch (IOException gone) {
            System.getLogger(WorkerMain.class.getName()).log(System.Logger.Level.DEBUG, "Parent gone", gone);
        }
        Runtime.getRuntime().halt(0);
    }

    /** On a thread that is no daemon: the JVM must not end while it works. */
    private static void stop() {
        if (STOPPING.compareAndSet(false, true)) {
            Thread stop = new Thread(WorkerMain::shutDown, "stop");
            stop.setDaemon(false);
            stop.start();
        }
    }

    private static void shutDown() {
        try {
            Object server = Class.forName(LAUNCHER).getMethod("getBootClass").invoke(null);
            Class.forName(SERVER).getMethod("shutdown").invoke(server);
        } catch (InvocationTargetException e) {
            System.getLogger(WorkerMain.class.getName())
                    .log(System.Logger.Level.WARNING, "The server did not stop in order", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }
}
