package io.influencegen.reconciliation.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.reconciliation.boundary.ExportProvider;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileShelfTest {
    @TempDir
    Path data;

    private ShelfOfExports stage;
    private ExportProvider provider;

    @BeforeEach
    void begin() {
        stage = new ShelfOfExports(data);
        provider = stage.provider("onfido", false);
    }

    @Test
    void theSameContentOfAProviderShouldBeOneFile() {
        UUID first = keep("onfido", "content");
        assertThat(keep("onfido", "content"), is(first));
        stage.provider("veriff", false);
        assertThat(keep("veriff", "content").equals(first), is(false));
        assertThat(stage.count("reconciliation_file"), is(2L));
        assertThat(codeOf(() -> keep("nobody", "x")), is(ReconciliationError.RECONCILIATION_PROVIDER_UNKNOWN));
        assertThat(codeOf(() -> keep("onfido", "")), is(ReconciliationError.RECONCILIATION_FILE_EMPTY));
    }

    @Test
    void whatTheAddressHasShouldBeKeptAndReadAgain() throws IOException {
        stage.answer = stream("id,result");
        UUID file = fetched();
        String kept = stage.database().call(entities -> {
            try (InputStream content = stage.shelf(entities).open(file)) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(kept, is("id,result"));
    }

    @Test
    void whatBreaksOffShouldSayWhyAndLeaveNothing() {
        stage.answer = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("More than 1000 bytes");
            }
        };
        DomainException failed = assertThrows(DomainException.class, this::fetched);
        assertThat(failed.code(), is(ReconciliationError.RECONCILIATION_ADDRESS_FAILED));
        assertThat(failed.details(), is(List.of("More than 1000 bytes")));
        assertThat(stage.count("reconciliation_file"), is(0L));
    }

    @Test
    void aFileOfAnotherProviderShouldNotBeFound() {
        ExportProvider other = stage.provider("veriff", false);
        UUID file = keep("onfido", "content");
        assertThat(
                codeOf(() ->
                        stage.database().call(entities -> stage.shelf(entities).fileOf(other, file.toString()))),
                is(CommonError.NOT_FOUND));
    }

    private UUID fetched() {
        return stage.database().call(entities -> stage.shelf(entities).fileOf(provider, ""));
    }

    private UUID keep(String of, String content) {
        return stage.database().call(entities -> stage.shelf(entities).keep(of, "november.csv", stream(content)));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
