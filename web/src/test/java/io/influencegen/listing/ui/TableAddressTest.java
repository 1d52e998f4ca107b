package io.influencegen.listing.ui;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableAddressTest {
    private static final TableLayout<String> LAYOUT = new TableLayout<>(
            "words",
            List.of(
                    Column.<String>text("word", "w", word -> word).sortable(),
                    Column.<String>number("length", "l", String::length).sortable(),
                    Column.<String>text("last", "x", word -> word).hidden()),
            List.of(
                    Filter.text("text", "t"),
                    Filter.choice("state", "s", List.of(new Filter.Choice("OPEN", "o"))),
                    Filter.date("from", "f")),
            List.of(),
            List.of("id"),
            "word",
            false,
            25);

    private final TableAddress address = new TableAddress(LAYOUT);

    @Test
    void aListAsByDefaultShouldHaveAnEmptyAddress() {
        assertThat(address.write(LAYOUT.initial()), is(""));
        assertThat(address.readText("").state(), is(LAYOUT.initial()));
        assertThat(address.readText("").saysAnything(), is(false));
    }

    @Test
    void everyStateShouldComeBackFromItsAddress() {
        TableState state = new TableState(
                Map.of("text", "a&b=c ü+%", "state", "OPEN", "from", "2026-11-20"),
                "length",
                true,
                3,
                50,
                List.of("word", "last"));
        assertThat(
                address.write(state),
                is(
                        "text=a%26b%3Dc+%C3%BC%2B%25&state=OPEN&from=2026-11-20&sort=-length&page=3&size=50&columns=word,last"));
        assertThat(address.readText(address.write(state)).state(), is(state));
        assertThat(address.readText(address.write(state)).ignored(), is(empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "state,CLOSED",
        "state,open",
        "from,yesterday",
        "from,2026-13-40",
        "from,+99999-01-01",
        "sort,last",
        "sort,--word",
        "sort,<script>",
        "page,0",
        "page,-1",
        "page,99999999999999999999",
        "page,1e3",
        "size,26",
        "size,1000000",
        "columns,password",
        "columns,'word,password'",
        "unknown,1"
    })
    void aValueNobodyUnderstandsShouldBeIgnoredAndTold(String name, String value) {
        TableAddress.Reading reading = address.read(Map.of(name, value));
        assertThat(reading.state(), is(LAYOUT.initial()));
        assertThat(reading.ignored(), contains(name));
    }

    @Test
    void aTextShouldBeBoundedAndFreeOfControlCharacters() {
        assertThat(address.read(Map.of("text", "x".repeat(201))).ignored(), contains("text"));
        assertThat(address.read(Map.of("text", "a\u0000b")).ignored(), contains("text"));
        assertThat(address.read(Map.of("text", "x".repeat(200))).ignored(), is(empty()));
    }

    @Test
    void whatIsNotUnderstoodShouldBeToldInBounds() {
        Map<String, String> flood = IntStream.range(0, 100)
                .boxed()
                .collect(Collectors.toMap(n -> "n".repeat(500) + n, n -> "v", (a, b) -> a, TreeMap::new));
        List<String> ignored = address.read(flood).ignored();
        assertThat(ignored, hasSize(5));
        ignored.forEach(name -> assertThat(name.length(), is(lessThanOrEqualTo(41))));
    }

    @Test
    void parametersOfThePageShouldNotBeTheLists() {
        assertThat(address.read(Map.of("id", "7")).ignored(), is(empty()));
        assertThat(address.read(Map.of("id", "7")).saysAnything(), is(false));
    }

    @Test
    void aBrokenTextShouldDoNoHarm() {
        assertThat(address.readText("state=%ZZ&&=&x").state(), is(LAYOUT.initial()));
    }
}
