package io.influencegen.job.batch;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.job.boundary.JobCatalog;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a job's XML names exists: every artefact, every property of it. */
class JobDefinitionsTest {
    private static final Path JOBS = Path.of("src/main/resources/META-INF/batch-jobs");
    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void everyJobShouldBeDeclaredWithAReadme() throws Exception {
        List<String> names = jobs().stream()
                .map(job -> job.getFileName().toString().replace(".xml", ""))
                .toList();
        assertThat(declared(), containsInAnyOrder(names.toArray()));
        assertThat(
                names.stream()
                        .map(name -> Files.exists(JOBS.resolve(name + ".md")))
                        .toList(),
                everyItem(is(true)));
    }

    @Test
    void everyRefShouldBeAnArtefactWithTheGivenProperties() throws IOException {
        Map<String, Class<?>> artefacts = artefacts();
        List<Element> references = references();
        assertThat(references, is(not(empty())));
        for (Element reference : references) {
            Class<?> artefact = artefacts.get(reference.getAttribute("ref"));
            assertThat(reference.getAttribute("ref") + " is an artefact", artefact != null, is(true));
            assertThat(artefact + " is dependent", artefact.isAnnotationPresent(Dependent.class), is(true));
            assertThat(properties(reference), is(declared(artefact)));
        }
    }

    /** A transition on anything is also taken by a step that has failed. */
    @Test
    void noJobShouldGoOnAfterAStepThatFailed() throws IOException {
        for (Path job : jobs()) {
            for (Element each : elements(parse(job).getElementsByTagName("*"))) {
                String on = each.getAttribute("on");
                assertThat(job + " goes on at " + on, on.contains("*") || on.contains("?"), is(false));
            }
        }
    }

    /** The server refuses a job otherwise: its own id counts among those of its steps. */
    @Test
    void everyIdOfAJobShouldBeItsOnly() throws IOException {
        for (Path job : jobs()) {
            List<String> ids = elements(parse(job).getElementsByTagName("*")).stream()
                    .filter(element -> element.hasAttribute("id"))
                    .map(element -> element.getAttribute("id"))
                    .toList();
            assertThat(job + " " + ids, ids.stream().distinct().count(), is((long) ids.size()));
        }
    }

    /** What the features declare, wherever their classes lie. */
    private static List<String> declared() throws Exception {
        Path place = Path.of(JobCatalog.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(place)) {
            return declared(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return declared(jar.getPath("/"));
        }
    }

    private static List<String> declared(Path root) throws Exception {
        List<String> names = new ArrayList<>();
        for (Class<?> type : classes(root, "Jobs.class")) {
            if (JobCatalog.class.isAssignableFrom(type)) {
                JobCatalog catalog = (JobCatalog) type.getDeclaredConstructor().newInstance();
                catalog.jobs().forEach(job -> names.add(job.name()));
            }
        }
        return names;
    }

    private static Set<String> properties(Element reference) {
        return elements(reference.getElementsByTagName("property")).stream()
                .map(property -> property.getAttribute("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> declared(Class<?> artefact) {
        return Stream.<Class<?>>iterate(artefact, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(BatchProperty.class))
                .map(JobDefinitionsTest::nameOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String nameOf(Field field) {
        String name = field.getAnnotation(BatchProperty.class).name();
        return name.isEmpty() ? field.getName() : name;
    }

    private static List<Element> references() throws IOException {
        List<Element> references = new ArrayList<>();
        for (Path job : jobs()) {
            elements(parse(job).getElementsByTagName("*")).stream()
                    .filter(element -> element.hasAttribute("ref"))
                    .forEach(references::add);
        }
        return references;
    }

    private static Map<String, Class<?>> artefacts() throws IOException {
        return classes(CLASSES, ".class").stream()
                .filter(type -> type.isAnnotationPresent(Named.class))
                .collect(Collectors.toMap(JobDefinitionsTest::beanName, Function.identity()));
    }

    private static List<Class<?>> classes(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .<Class<?>>map(file -> load(root.relativize(file).toString()))
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        String name = file.replace(".class", "").replace('/', '.');
        try {
            return Class.forName(name, false, JobDefinitionsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String beanName(Class<?> type) {
        String simple = type.getSimpleName();
        return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    }

    private static List<Path> jobs() throws IOException {
        try (Stream<Path> files = Files.list(JOBS)) {
            return files.filter(file -> file.toString().endsWith(".xml")).toList();
        }
    }

    private static Document parse(Path job) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(job.toFile());
        } catch (Exception e) {
            throw new IllegalStateException(job + " does not parse", e);
        }
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
