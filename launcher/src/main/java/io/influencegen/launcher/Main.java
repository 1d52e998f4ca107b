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
        subcommands = {
            RunCommand.class,
            MigrateCommand.class,
            WorkerCommand.class,
            ImagineCommand.class,
            JobsCommand.class,
            DemoCommand.class,
            CodeCommand.class,
            DoctorCommand.class,
            VersionCommand.class
        },
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
                .setParameterExceptionHandler(Main::refuse)
                .setExecutionExceptionHandler(Main::explain);
    }

    /** What was typed, or what stands in the environment, cannot be meant: say what, and where help is. */
    private static int refuse(CommandLine.ParameterException refused, String... arguments) {
        CommandLine command = refused.getCommandLine();
        command.getErr()
                .println("influencegen: %s. See %s --help."
                        .formatted(
                                refused.getMessage().replaceAll("\\.$", ""),
                                command.getCommandSpec().qualifiedName()));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** One sentence for what a person can mend; for anything else the stack trace too, since only it helps then. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println("influencegen: " + failure.getMessage());
        if (!(failure instanceof LaunchFailure)) {
            failure.printStackTrace(command.getErr());
        }
        return FAILED;
    }

    static String version() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "(built from source)");
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"InfluenceGen " + version(), "Java " + Runtime.version()};
        }
    }
}
