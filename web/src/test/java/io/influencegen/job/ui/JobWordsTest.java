package io.influencegen.job.ui;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.influencegen.job.boundary.JobCatalog;
import io.influencegen.job.boundary.JobDefinition;
import io.influencegen.job.boundary.JobParameter;
import io.influencegen.portal.ui.Texts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a job declares is said in words, and whatever its steps are called too. */
class JobWordsTest {
    private static final Path XML = Path.of("../batch-jobs/src/main/resources/META-INF/batch-jobs");
    private static final Pattern STEP = Pattern.compile("<step id=\"([^\"]+)\"");

    private final Texts texts = new Texts();
    private final JobWords words = new JobWords(texts);

    @Test
    void everyJobInTheCatalogsShouldHaveItsTexts() throws Exception {
        List<JobDefinition> jobs = declared();
        assertThat(jobs.size(), greaterThan(8));
        assertThat(
                jobs.stream()
                        .flatMap(JobWordsTest::keys)
                        .filter(key -> texts.find(key).isEmpty())
                        .toList(),
                is(empty()));
    }

    @Test
    void everyStepShouldHaveAName() throws IOException {
        List<String> steps = new ArrayList<>();
        try (Stream<Path> files = Files.list(XML)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".xml")).toList()) {
                STEP.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(steps::add);
            }
        }
        assertThat(steps.size(), greaterThan(15));
        assertThat(steps.stream().filter(step -> words.step(step).equals(step)).toList(), is(empty()));
    }

    @Test
    void figuresShouldBeInWordsAndUnknownOnesAsTheyAre() {
        assertThat(words.figure("made"), is("Made"));
        assertThat(words.figure("forget-old-mails"), is("Forget old mails"));
        assertThat(words.figure("of-a-new-job"), is("of-a-new-job"));
        assertThat(words.parameter("clean-history", "days"), is("Days to keep"));
    }

    private static Stream<String> keys(JobDefinition job) {
        String name = "job.name." + job.name();
        return Stream.concat(
                Stream.of(name, name + ".description"),
                job.parameters().stream()
                        .map(JobParameter::name)
                        .flatMap(parameter -> Stream.of(name + "." + parameter, name + "." + parameter + ".help")));
    }

    private static List<JobDefinition> declared() throws Exception {
        URI place = JobCatalog.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        if (Files.isDirectory(Path.of(place))) {
            return declared(Path.of(place));
        }
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
            return declared(jar.getPath("/"));
        }
    }

    private static List<JobDefinition> declared(Path root) throws Exception {
        List<JobDefinition> jobs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith("Jobs.class")).toList()) {
                String name =
                        root.relativize(file).toString().replace(".class", "").replace('/', '.');
                Class<?> type = Class.forName(name);
                if (JobCatalog.class.isAssignableFrom(type)) {
                    jobs.addAll(((JobCatalog) type.getDeclaredConstructor().newInstance()).jobs());
                }
            }
        }
        return jobs;
    }
}
