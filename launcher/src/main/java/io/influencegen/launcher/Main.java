package io.influencegen.launcher;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code influencegen}. */
@Command(
        name = "influencegen",
        description = "Influencer marketing from end to end, on your own machines.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {RunCommand.class, MigrateCommand.class, WorkerCommand.class, DoctorCommand.class},
        footer = {"", "Every option can also be given by the environment variable its description names."})
public final class Main implements Runnable {
    private static final int FAILED = 1;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::explain);
    }

    /** One sentence for what a person can mend; for anything else the stack trace too, since only it helps then. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println("influencegen: " + failure.getMessage());
        if (!(failure instanceof LaunchFailure)) {
            failure.printStackTrace(command.getErr());
        }
        return FAILED;
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"InfluenceGen " + Objects.requireNonNullElse(version, "(built from source)")};
        }
    }
}
