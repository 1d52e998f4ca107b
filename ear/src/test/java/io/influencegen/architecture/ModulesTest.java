package io.influencegen.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of the house that only the source files show. */
class ModulesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__[a-z0-9_]+\\.sql");

    @Test
    void noPackageShouldLiveInTwoModules() {
        Map<String, Set<Path>> homes = sources("src/main/java", ".java")
                .collect(groupingBy(
                        file -> file.getParent().toString().replaceAll(".*/src/main/java/", ""),
                        mapping(ModulesTest::module, toSet())));
        homes.values().removeIf(modules -> modules.size() == 1);
        assertThat(homes, is(anEmptyMap()));
    }

    @Test
    void migrationsShouldHaveNumbersOfTheirOwn() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("db/migration"))) {
            Map<String, List<String>> byNumber = files.map(
                            file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("R__"))
                    .collect(groupingBy(ModulesTest::numberOf));
            byNumber.values().removeIf(names -> names.size() == 1);
            assertThat(byNumber, is(anEmptyMap()));
        }
    }

    @Test
    void filesShouldStayReadable() {
        assertThat(breaking(sources("src/main", ".java"), file -> lines(file).size() > 400), is(empty()));
        assertThat(breaking(sources("src/main", ".xhtml"), file -> lines(file).size() > 120), is(empty()));
    }

    @Test
    void nothingShouldBePutOff() {
        Pattern putOff = Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@Disabled|Thread\\.sleep\\(");
        Predicate<Path> breaks = file -> !file.endsWith("ModulesTest.java")
                && lines(file).stream().anyMatch(line -> putOff.matcher(line).find());
        assertThat(breaking(sources("src", ".java"), breaks), is(empty()));
    }

    @Test
    void pagesShouldHoldNoInlineScriptOrStyle() {
        Pattern inline = Pattern.compile("<(style|h:outputScript>|script>)|\\s(style|on[a-z]+)=\"");
        Predicate<Path> breaks = file ->
                lines(file).stream().anyMatch(line -> inline.matcher(line).find());
        assertThat(breaking(sources("src/main", ".xhtml"), breaks), is(empty()));
    }

    private static String numberOf(String name) {
        Matcher matcher = MIGRATION.matcher(name);
        assertThat(name + " follows " + MIGRATION, matcher.matches());
        return matcher.group(1);
    }

    private static List<Path> breaking(Stream<Path> files, Predicate<Path> breaks) {
        return files.filter(breaks).map(ROOT::relativize).toList();
    }

    private static Path module(Path file) {
        return Path.of(file.toString().replaceAll("/src/main/java/.*", ""));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources(String folder, String ending) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().contains("/" + folder + "/"))
                    .filter(file ->
                            file.toString().endsWith(ending) && !file.toString().contains("/target/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
