package io.influencegen.screening.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.influencegen.screening.boundary.ListForm;
import io.influencegen.screening.boundary.ScreeningImport.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files as they come: good lines are kept, bad ones told, and none of them stops the rest. */
class ListReadingTest {
    private static final String OPEN =
            "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,"
                    + "program_ids,dataset,first_seen,last_seen,last_change\n";

    @Test
    void theFormOfOpenSanctionsShouldBeRead() throws IOException {
        ListReading reading = reading(OPEN
                + "\"NK-1\",\"Person\",\"Ivan \"\"The\"\" Invented\",\"Ivan I.;Иван\",\"1961-04-12;1962\",\"ru;by\",\"\",\"\",\"EU\",\"\",\"\",\"\",\"EU\",\"\",\"\",\"\"\n"
                + "NK-2,Vessel,Invented Star,,,,,,,,,,,,,\n");
        assertThat(reading.begin(), is(Optional.of(ListForm.OPEN_SANCTIONS)));
        List<ListedEntry> entries = entries(reading);
        assertThat(entries, hasSize(1));
        assertThat(entries.get(0).name(), is("Ivan \"The\" Invented"));
        assertThat(entries.get(0).aliases(), contains("Ivan I.", "Иван"));
        assertThat(entries.get(0).birthDates(), is("1961-04-12;1962"));
        assertThat(reading.counts(0, 0, 0).skipped(), is(1L));
    }

    @Test
    void thePlainFormShouldBeReadInAnyOrderOfColumnsAndWithAByteOrderMark() throws IOException {
        ListReading reading = reading("\uFEFFBirth Date,Name,aliases\n1970,Ada Invented,A. Invented;\n,=cmd()|Eve,\n");
        assertThat(reading.begin(), is(Optional.of(ListForm.PLAIN)));
        List<ListedEntry> entries = entries(reading);
        assertThat(entries.stream().map(ListedEntry::name).toList(), contains("Ada Invented", "=cmd()|Eve"));
        assertThat(entries.get(0).birthDates(), is("1970"));
        assertThat(entries.get(0).aliases(), contains("A. Invented"));
    }

    @Test
    void whatIsNoListShouldBeRefused() throws IOException {
        assertThat(reading("PK\u0003\u0004\n").begin(), is(Optional.empty()));
        assertThat(reading("").begin(), is(Optional.empty()));
    }

    @Test
    void badLinesShouldBeToldAndTheOthersKept() throws IOException {
        String huge = "x".repeat(LogicalLines.LONGEST + 10);
        ListReading reading = reading(
                "name,note\nGood One,\n,nameless\nNul\0Name,\n" + huge + ",\n\"Open quote,\nGood Two,\nGood Three,\n");
        reading.begin();
        assertThat(
                entries(reading).stream().map(ListedEntry::name).toList(),
                contains("Good One", "Good Two", "Good Three"));
        assertThat(reading.faults().stream().map(Fault::line).toList(), contains(3L, 4L, 5L, 6L));
    }

    @Test
    void bytesThatAreNoTextShouldBeAFault() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("name\nGood\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {'B', (byte) 0xE9, 'd', '\n'});
        ListReading reading = new ListReading(new ByteArrayInputStream(bytes.toByteArray()), 10);
        reading.begin();
        assertThat(entries(reading), hasSize(1));
        assertThat(reading.counts(0, 0, 0).faults(), is(1L));
    }

    @Test
    void namesMayHoldLineBreaksBetweenQuotes() throws IOException {
        ListReading reading = reading("name,note\n\"Ada\nInvented\",two lines\nEve,\n");
        reading.begin();
        assertThat(entries(reading).stream().map(ListedEntry::name).toList(), contains("Ada\nInvented", "Eve"));
    }

    @Test
    void onlyTheFirstHundredFaultsShouldBeListedAndAllCounted() throws IOException {
        ListReading reading = reading("name,note\n" + ",nobody\n".repeat(250));
        reading.begin();
        assertThat(entries(reading), hasSize(0));
        assertThat(reading.faults(), hasSize(100));
        assertThat(reading.counts(0, 0, 0).faults(), is(250L));
    }

    private static ListReading reading(String text) {
        return new ListReading(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 2);
    }

    private static List<ListedEntry> entries(ListReading reading) throws IOException {
        List<ListedEntry> entries = new ArrayList<>();
        reading.read(entries::addAll);
        return entries;
    }
}
