package io.influencegen.launcher;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the next start faster. The first start on this Java lists the classes it loads; once the product is up, a child of low
 * priority writes them into an archive that later starts map into memory. Without it the product starts all the same.
 */
final class ClassArchive implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ClassArchive.class.getName());

    private final Process process;

    private ClassArchive(Process process) {
        this.process = process;
    }

    /** The script asks for an archive by naming it; it does so when there is none that fits. */
    static void makeIfAsked(Distribution distribution, Shutdown shutdown) {
        String archive = System.getProperty("influencegen.class-archive");
        if (archive == null) {
            return;
        }
        try {
            Path fresh = Path.of(archive + ".new");
            Process process = new ProcessBuilder(command(distribution, archive + ".list", fresh))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Thread keeper = new Thread(() -> keep(process, fresh, Path.of(archive)), "class-archive");
            keeper.setDaemon(true);
            keeper.start();
            shutdown.addFirst("", new ClassArchive(process));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The class archive could not be made; starts stay slower", e);
        }
    }

    private static List<String> command(Distribution distribution, String list, Path fresh) throws IOException {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-Xshare:dump");
        command.add("-XX:SharedClassListFile=" + list);
        command.add("-XX:SharedArchiveFile=" + fresh);
        Files.readAllLines(distribution.flags()).stream()
                .filter(flag -> !flag.startsWith("-Xshare"))
                .forEach(command::add);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        return command;
    }

    private static void keep(Process process, Path fresh, Path archive) {
        try {
            if (process.waitFor() == 0) {
                Files.move(fresh, archive);
                LOG.log(Level.INFO, "Class archive made, file={0}", archive);
            } else {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The class archive could not be kept", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
