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

    @Option(
            names = "--secrets",
            defaultValue = "${env:INFLUENCEGEN_SECRETS}",
            paramLabel = "FOLDER",
            description =
                    "Where keys and passwords are kept; nodes of one database share it (INFLUENCEGEN_SECRETS). Default: secrets in the data folder.")
    private Path secrets;

    @Option(
            names = "--objects",
            defaultValue = "${env:INFLUENCEGEN_OBJECTS}",
            paramLabel = "FOLDER",
            description =
                    "Where files are kept, encrypted; nodes of one database share it (INFLUENCEGEN_OBJECTS). Default: objects in the data folder.")
    private Path objects;

    /** Whether a product runs on it now. */
    boolean isInUse() {
        return DataFolder.isInUse(folder);
    }

    /** The embedded database of the product that runs on it. */
    Database runningDatabase() {
        return EmbeddedDatabase.running(folder, secret(EmbeddedDatabase.PASSWORD));
    }

    Secret secret(String name) {
        return new Secret(orInside(secrets, "secrets").resolve(name));
    }

    DataFolder open() {
        return DataFolder.open(folder, orInside(secrets, "secrets"), orInside(objects, "objects"));
    }

    private Path orInside(Path chosen, String name) {
        return chosen == null || chosen.toString().isBlank() ? folder.resolve(name) : chosen;
    }

    Path folder() {
        return folder;
    }
}
