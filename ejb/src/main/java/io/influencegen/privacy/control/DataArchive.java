package io.influencegen.privacy.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.privacy.boundary.PersonalDataSink;
import io.influencegen.privacy.boundary.PersonalDataSource;
import jakarta.json.Json;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes what all sources know of a person into one ZIP: a folder for each source, and a page that says what is what. */
final class DataArchive implements PersonalDataSink {
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");
    private static final JsonWriterFactory JSON = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private final ZipOutputStream zip;
    private final String folder;
    private final Set<String> written;

    private DataArchive(ZipOutputStream zip, String folder, Set<String> written) {
        this.zip = zip;
        this.folder = folder;
        this.written = written;
    }

    static void write(UserId user, String readMe, List<PersonalDataSource> sources, OutputStream out)
            throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("README.txt"));
            zip.write(readMe.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            Set<String> written = new HashSet<>();
            for (PersonalDataSource source : sources.stream()
                    .sorted(Comparator.comparing(PersonalDataSource::name))
                    .toList()) {
                source.write(user, new DataArchive(zip, source.name(), written));
            }
        }
    }

    @Override
    public void json(String name, Object content) throws IOException {
        begin(name + ".json");
        zip.write(text(JsonTree.of(content)).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void file(String path, InputStream content) throws IOException {
        try (content) {
            begin(path);
            content.transferTo(zip);
            zip.closeEntry();
        }
    }

    /** A source cannot write out of its folder, or over what is there. */
    private void begin(String path) throws IOException {
        String entry = folder + "/" + path;
        if (!PATH.matcher(entry).matches() || !written.add(entry)) {
            throw new IOException("An export cannot have a file of this name, or has one: " + entry);
        }
        zip.putNextEntry(new ZipEntry(entry));
    }

    private static String text(JsonValue value) {
        if (!(value instanceof JsonStructure structure)) {
            return value.toString();
        }
        StringWriter text = new StringWriter();
        JSON.createWriter(text).write(structure);
        return text.toString().strip() + "\n";
    }
}
