package io.influencegen.design.ui;

import io.influencegen.design.ui.TagEntry.TagAttribute;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.view.facelets.Tag;
import jakarta.faces.view.facelets.TagDecorator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * An attribute that a page does not give one of our tags is empty. Without this it would be the attribute of the same name
 * of an enclosing tag, for that is how Facelets resolves names: an alert inside a titled card would take the card's title.
 */
public class OwnAttributes implements TagDecorator {
    private static final String NAMESPACE = "influencegen";

    private final Map<String, List<String>> declared = new ConcurrentHashMap<>();

    @Override
    public Tag decorate(Tag tag) {
        if (!NAMESPACE.equals(tag.getNamespace())) {
            return null;
        }
        List<String> missing = declared().getOrDefault(tag.getLocalName(), List.of()).stream()
                .filter(name -> tag.getAttributes().get(name) == null)
                .toList();
        return missing.isEmpty() ? null : new Tag(tag, new CompletedAttributes(tag, missing));
    }

    private Map<String, List<String>> declared() {
        if (declared.isEmpty()) {
            declared.putAll(CDI.current().select(TagLibrary.class).get().tags().stream()
                    .collect(Collectors.toMap(
                            TagEntry::getName,
                            entry -> entry.getAttributes().stream()
                                    .map(TagAttribute::getName)
                                    .toList())));
        }
        return declared;
    }
}
