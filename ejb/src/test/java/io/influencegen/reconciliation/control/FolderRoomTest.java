package io.influencegen.reconciliation.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watched folder beside a real database and a real store. */
class FolderRoomTest {
    private static final String FILE = InventedExport.HEADER + "\n" + InventedExport.line(1);

    @TempDir
    Path data;

    private final List<UUID> brought = new ArrayList<>();
    private ShelfOfExports stage;
    private ExportFolders folders;
    private Path folder;

    @BeforeEach
    void watch() throws IOException {
        stage = new ShelfOfExports(data);
        stage.provider("onfido", true);
        folders = new ExportFolders(data.resolve("exports"), stage.clock());
        look();
        folder = data.resolve("exports/onfido");
    }

    @Test
    void aFileShouldBeTakenOnceAndMoved() throws IOException {
        Files.writeString(folder.resolve("november.csv"), FILE);
        look();
        assertThat(brought, is(empty()));
        look();
        look();
        assertThat(brought, hasSize(1));
        assertThat(names(""), contains("refused", "taken"));
        assertThat(names("taken"), contains(containsString("-november.csv")));
        assertThat(stage.count("reconciliation_file where received_by = 'system:watched-folder'"), is(1L));
    }

    @Test
    void aFileThatWasTakenButNotMovedShouldBeTheSameFileAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("november.csv"), FILE);
        look();
        assertThrows(
                Killed.class,
                () -> look((provider, each) -> {
                    take(provider, each);
                    throw new Killed();
                }));
        assertThat(Files.exists(file), is(true));
        look();
        assertThat(brought.get(1), is(brought.get(0)));
        assertThat(stage.count("reconciliation_file"), is(1L));
        assertThat(Files.exists(file), is(false));
    }

    @Test
    void whatNobodyCanReadShouldBeRefusedWithTheReason() throws IOException {
        Files.writeString(folder.resolve("columns.csv"), "number,result\n1,clear");
        Files.writeString(folder.resolve("empty.csv"), "");
        Files.write(folder.resolve("broken.gz"), new byte[] {0x1F, (byte) 0x8B, 1, 2, 3});
        Files.writeString(folder.resolve("fine.csv"), FILE);
        look();
        look();
        assertThat(brought, hasSize(1));
        assertThat(names("refused"), hasSize(6));
        assertThat(
                why("columns.csv"),
                is("The file has no column 'check_id'. Correct the mapping of the provider, or the file."));
        assertThat(why("empty.csv"), is("There is nothing in the file."));
        assertThat(why("broken.gz"), is("The file cannot be read or unpacked. Export it again."));
    }

    @Test
    void whatIsNotTheFilesFaultShouldLeaveItWhereItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("november.csv"), FILE);
        look();
        assertThrows(
                DomainException.class,
                () -> look((provider, each) -> {
                    throw new DomainException(CommonError.CHANGED_MEANWHILE);
                }));
        assertThat(Files.exists(file), is(true));
    }

    @Test
    void whileOneNodeLooksAnotherShouldNot() throws IOException {
        Files.writeString(folder.resolve("november.csv"), FILE);
        look();
        stage.database().run(holder -> {
            assertThat(new ExportProviderRepository(holder).lockFolder("onfido"), is(true));
            look();
        });
        assertThat(brought, is(empty()));
        look();
        assertThat(brought, hasSize(1));
    }

    @Test
    void onlyFoldersOfProvidersThatSaySoShouldBeWatched() {
        stage.provider("quiet", false);
        assertThat(stage.database().call(entities -> room(entities).watched()), contains("onfido"));
    }

    private void look() {
        look(this::take);
    }

    private void look(FolderRoom.Taking taking) {
        stage.database().run(entities -> room(entities).look("onfido", taking));
    }

    private FolderRoom room(jakarta.persistence.EntityManager entities) {
        return new FolderRoom(new ExportProviderRepository(entities), folders);
    }

    private void take(String provider, Path file) {
        brought.add(
                stage.database().call(entities -> stage.taker(entities, folders).take(provider, file)));
    }

    private String why(String file) throws IOException {
        String text = names("refused").stream()
                .filter(name -> name.endsWith("-" + file + ".why.txt"))
                .findFirst()
                .orElseThrow();
        return Files.readString(folder.resolve("refused").resolve(text)).strip();
    }

    private List<String> names(String inside) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(inside))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
