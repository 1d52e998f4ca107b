package io.influencegen.storage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files lie in a folder: the one that is named, else one in the data folder. */
@ApplicationScoped
class ObjectBackendChoice {
    @Inject
    @ConfigProperty(name = "influencegen.storage.directory")
    private Optional<String> directory;

    @Inject
    @ConfigProperty(name = "influencegen.data", defaultValue = "data")
    private String data;

    @Inject
    @ConfigProperty(name = "influencegen.node.id", defaultValue = "node")
    private String node;

    @Produces
    @ApplicationScoped
    ObjectBackend objectBackend() {
        return new FileBackend(directory.map(Path::of).orElseGet(() -> Path.of(data, "objects")), node);
    }
}
