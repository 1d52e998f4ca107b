package io.influencegen.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "version",
        description = "Says which version this is, and on which Java it runs.",
        mixinStandardHelpOptions = true)
final class VersionCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.root().commandLine().printVersionHelp(spec.commandLine().getOut());
    }
}
