package io.influencegen.launcher;

import java.util.Optional;
import org.postgresql.Driver;
import picocli.CommandLine.Option;

/** A database of the operator's own, instead of the embedded one. */
final class DatabaseOptions {
    private static final String PREFIX = "jdbc:postgresql://";

    @Option(
            names = "--db-url",
            defaultValue = "${env:INFLUENCEGEN_DB_URL}",
            paramLabel = "URL",
            description =
                    "A PostgreSQL of your own, jdbc:postgresql://host:port/name (INFLUENCEGEN_DB_URL). Default: the embedded one.")
    private String url;

    @Option(
            names = "--db-user",
            defaultValue = "${env:INFLUENCEGEN_DB_USER:-influencegen}",
            paramLabel = "NAME",
            description = "Its account (INFLUENCEGEN_DB_USER). Default: influencegen.")
    private String user;

    /** From the environment only: arguments are seen by everybody on the machine. */
    Optional<Database> external() {
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        if (!url.startsWith(PREFIX) || Driver.parseURL(url, null) == null) {
            throw new LaunchFailure(
                    "INFLUENCEGEN_DB_URL is \"%s\", but must read like %shost:5432/name.".formatted(url, PREFIX));
        }
        String password =
                Optional.ofNullable(System.getenv("INFLUENCEGEN_DB_PASSWORD")).orElse("");
        return Optional.of(new Database(url, user, password));
    }
}
