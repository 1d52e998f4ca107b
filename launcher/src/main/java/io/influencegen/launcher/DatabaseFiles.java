package io.influencegen.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the embedded PostgreSQL in the data folder, made once. */
final class DatabaseFiles {
    private static final String FRESH = "postgresql.new-";

    private final DataFolder data;

    DatabaseFiles(DataFolder data) {
        this.data = data;
    }

    Path cluster() {
        return data.resolve("postgresql");
    }

    Path log() {
        return data.logs().resolve("postgresql.log");
    }

    /**
     * Made beside its place and then moved, so that a kill half-way leaves nothing that looks finished; each try in a folder of
     * its own, since the initdb of a killed launcher may still be writing into the last one.
     */
    void create(PostgresBinaries programs, String superuser) {
        if (Files.exists(cluster())) {
            return;
        }
        deleteUnfinished();
        Secret password = data.secret("database-superuser-password");
        password.value();
        try {
            Path fresh = Files.createTempDirectory(data.root(), FRESH);
            Program.Result result = Program.unprivileged(List.of(
                            programs.program("initdb"),
                            "-D",
                            fresh.toString(),
                            "-U",
                            superuser,
                            "-A",
                            "scram-sha-256",
                            "--pwfile=" + password.file(),
                            "-E",
                            "UTF8",
                            "--locale-provider=builtin",
                            "--locale=C.UTF-8"))
                    .run();
            if (!result.succeeded()) {
                throw new LaunchFailure("PostgreSQL's files could not be created in %s (%s)."
                        .formatted(data.root(), result.lastLine()));
            }
            Files.move(fresh, cluster());
        } catch (IOException e) {
            throw new LaunchFailure("PostgreSQL's files could not be created in %s (%s).".formatted(data.root(), e), e);
        }
    }

    /** What cannot be deleted because somebody still writes there goes at the next start. */
    private void deleteUnfinished() {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(data.root(), FRESH + "*")) {
            for (Path folder : unfinished) {
                Trees.delete(folder);
            }
        } catch (IOException e) {
            System.getLogger(DatabaseFiles.class.getName())
                    .log(System.Logger.Level.DEBUG, "Unfinished database files are still in use", e);
        }
    }
}
