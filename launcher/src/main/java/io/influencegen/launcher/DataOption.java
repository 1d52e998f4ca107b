package io.influencegen.launcher;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which installation is meant. */
final class DataOption {
    @Option(
            names = "--data",
            defaultValue = "${env:INFLUENCEGEN_DATA:-${sys:influencegen.default-data:-data}}",
            paramLabel = "FOLDER",
            description =
                    "Where database, files, secrets and logs are kept (INFLUENCEGEN_DATA). Default: ${DEFAULT-VALUE}.")
    private Path folder;

    DataFolder open() {
        return DataFolder.open(folder);
    }

    Path folder() {
        return folder;
    }
}
