package io.influencegen.rest.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** How answers are written: properties by name, empty ones left out, so that equal views are equal texts. */
@Provider
public class ViewWriter implements ContextResolver<Jsonb> {
    private static final Jsonb JSON =
            JsonbBuilder.create(new JsonbConfig().withPropertyOrderStrategy(PropertyOrderStrategy.LEXICOGRAPHICAL));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSON;
    }

    public static String write(Object view) {
        return JSON.toJson(view);
    }
}
