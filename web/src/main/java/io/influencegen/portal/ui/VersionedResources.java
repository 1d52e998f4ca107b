package io.influencegen.portal.ui;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Puts a sum of its content into the address of every file of ours: browsers keep it for long, and never one release too long. */
public class VersionedResources extends ResourceHandlerWrapper {
    private static final String LIBRARY = "ig";

    private final Map<String, String> sums = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        Resource resource = super.createResource(name, library);
        return resource == null || !LIBRARY.equals(library)
                ? resource
                : new Versioned(resource, sums.computeIfAbsent(name, ignored -> sum(resource)));
    }

    private static String sum(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            CRC32 sum = new CRC32();
            sum.update(content.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Versioned extends ResourceWrapper {
        private final String version;

        Versioned(Resource wrapped, String version) {
            super(wrapped);
            this.version = version;
        }

        @Override
        public String getRequestPath() {
            return super.getRequestPath() + "&v=" + version;
        }
    }
}
