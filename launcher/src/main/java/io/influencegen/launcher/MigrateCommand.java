package io.influencegen.launcher;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "migrate",
        description = "Brings the database to the version of this program, and starts nothing else.",
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Mixin
    private DatabaseOptions database;

    @Override
    public Integer call() {
        Console console = new Console(System.out);
        Optional<Database> external = database.external();
        if (external.isPresent()) {
            Migration.run(external.get());
        } else {
            try (DataFolder folder = data.open();
                    EmbeddedDatabase embedded = EmbeddedDatabase.start(folder)) {
                Migration.run(embedded.application());
            }
        }
        console.done("Schema up to date");
        return 0;
    }
}
