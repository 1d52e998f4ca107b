package io.influencegen.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "doctor",
        description = "Says what this machine has and what is missing, and how to get it.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private static final int DEFAULT_PORT = 8080;
    private static final int OLDEST_JAVA = 17;
    private static final long GIGABYTE = 1024L * 1024 * 1024;
    private static final long NEEDED_MEMORY = 2 * GIGABYTE;

    @Mixin
    private DataOption data;

    /** One thing to look for. Without a needed one the product does not run; the others are named for what they bring. */
    private record Finding(boolean needed, String what, BooleanSupplier present, String remedy) {}

    @Override
    public Integer call() {
        List<Finding> findings = List.of(
                new Finding(
                        true,
                        "Java 17 or newer (this is %s)"
                                .formatted(Runtime.version().feature()),
                        () -> Runtime.version().feature() >= OLDEST_JAVA,
                        "apt-get install openjdk-17-jdk-headless"),
                new Finding(true, "2 GB of memory", () -> memory() >= NEEDED_MEMORY, "give the machine more memory"),
                new Finding(
                        true,
                        "a place to keep data: " + data.folder().toAbsolutePath(),
                        this::dataIsWritable,
                        "choose another folder with --data"),
                new Finding(
                        true,
                        "embedded PostgreSQL can run (Linux x86-64, not root or unshare)",
                        DoctorCommand::databaseCanRun,
                        "set INFLUENCEGEN_DB_URL to a PostgreSQL of yours, or apt-get install util-linux"),
                new Finding(
                        false,
                        "port %d is free".formatted(DEFAULT_PORT),
                        () -> Ports.isFree("127.0.0.1", DEFAULT_PORT),
                        "start with --port, or --port 0 for any free one"),
                new Finding(
                        false,
                        "Chromium, for the browser tests",
                        () -> Files.isExecutable(Path.of("/usr/bin/chromium")),
                        "apt-get install chromium"),
                new Finding(
                        false,
                        "a GPU driver, for fast images",
                        () -> Program.of("nvidia-smi", "-L").run().succeeded(),
                        "install the driver of your GPU; without one the processor does the work"));
        findings.forEach(DoctorCommand::tell);
        return findings.stream()
                        .anyMatch(finding ->
                                finding.needed() && !finding.present().getAsBoolean())
                ? 1
                : 0;
    }

    private static void tell(Finding finding) {
        boolean present = finding.present().getAsBoolean();
        String mark = present ? "ok      " : finding.needed() ? "MISSING " : "absent  ";
        System.out.println(mark + finding.what() + (present ? "" : ": " + finding.remedy()));
    }

    private boolean dataIsWritable() {
        Path existing = data.folder().toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        return Files.isWritable(existing);
    }

    private static boolean databaseCanRun() {
        boolean ours = System.getProperty("os.name").toLowerCase(Locale.ROOT).equals("linux")
                && System.getProperty("os.arch").equals("amd64");
        return ours && Program.unprivileged(List.of("true")).run().succeeded();
    }

    private static long memory() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
    }
}
