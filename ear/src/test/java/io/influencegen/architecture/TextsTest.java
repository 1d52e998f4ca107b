package io.influencegen.architecture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.influencegen.error.boundary.ErrorCode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All text comes from the bundle, and the bundle has it. */
class TextsTest {
    private static final Path WEBAPP = Path.of("../web/src/main/webapp");
    private static final Path BUNDLE = Path.of("../web/src/main/resources/io/influencegen/portal/Text.properties");
    private static final Pattern KEY = Pattern.compile("text\\['([^']+)'\\]");
    private static final Pattern NOT_TEXT =
            Pattern.compile("(?s)<!--.*?-->|<!DOCTYPE[^>]*>|<\\?.*?\\?>|<[^>]*>|#\\{[^}]*\\}|&[#a-z0-9]+;");
    private static final Pattern TEXT_ATTRIBUTE = Pattern.compile(
            "\\s(?:label|title|value|placeholder|alt|aria-label|header|help|description|message|itemLabel|summary)=\"([^\"#]*[A-Za-z]{2}[^\"#]*)\"");

    @Test
    void everyKeyOfAPageShouldBeInTheBundle() {
        Set<String> missing = new TreeSet<>();
        pages().forEach(page -> {
            Matcher keys = KEY.matcher(read(page));
            while (keys.find()) {
                if (!bundle().containsKey(keys.group(1))) {
                    missing.add(page.getFileName() + ": " + keys.group(1));
                }
            }
        });
        assertThat(missing, is(empty()));
    }

    @Test
    void everyErrorShouldSayCauseAndNextStep() {
        Set<String> missing = new TreeSet<>();
        List<String> codes = errorCodes();
        codes.forEach(code -> Stream.of("cause", "next")
                .map(part -> "error." + code + "." + part)
                .filter(key -> !bundle().containsKey(key))
                .forEach(missing::add));
        assertThat(codes.size(), is(greaterThan(5)));
        assertThat(missing, is(empty()));
    }

    @Test
    void pagesShouldHoldNoTextOfTheirOwn() {
        List<String> found = new ArrayList<>();
        pages().forEach(page -> hardCoded(read(page)).forEach(text -> found.add(page.getFileName() + ": " + text)));
        assertThat(found, is(empty()));
    }

    @Test
    void hardCodedTextShouldBeFound() {
        assertThat(hardCoded("<p>Save me</p>"), hasItem("Save me"));
        assertThat(hardCoded("<ig:field label=\"First name\"/>"), hasItem("First name"));
        assertThat(hardCoded("<p>#{text['a.b']}</p>"), is(empty()));
    }

    private static List<String> hardCoded(String page) {
        List<String> found = new ArrayList<>();
        Matcher attributes = TEXT_ATTRIBUTE.matcher(page);
        while (attributes.find()) {
            found.add(attributes.group(1));
        }
        for (String text : NOT_TEXT.matcher(page).replaceAll("\n").lines().toList()) {
            if (text.matches(".*[A-Za-z]{2}.*")) {
                found.add(text.strip());
            }
        }
        return found;
    }

    private static List<String> errorCodes() {
        return new ClassFileImporter()
                .importPath(Path.of("../ejb/target/classes")).stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(code -> ((ErrorCode) code).key())
                        .toList();
    }

    private static Properties bundle() {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLE, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
