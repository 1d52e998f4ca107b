package io.influencegen.system.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of the schema this build was made for: that of the newest migration it was built with. */
@ApplicationScoped
public class BuiltSchema {
    private static final String FOLDER = "db/migration/";
    private static final Pattern MIGRATION = Pattern.compile(FOLDER + "V(\\d+)__.*\\.sql");

    private int version;

    @PostConstruct
    void read() {
        URL folder = BuiltSchema.class.getClassLoader().getResource(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("The application was packaged without its migrations.");
        }
        try (JarFile jar = ((JarURLConnection) folder.openConnection()).getJarFile()) {
            version = jar.stream()
                    .map(entry -> MIGRATION.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .mapToInt(migration -> Integer.parseInt(migration.group(1)))
                    .max()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public int version() {
        return version;
    }
}
