package io.influencegen.design.ui;

import jakarta.faces.view.facelets.Tag;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagAttributes;
import java.util.List;
import java.util.stream.Stream;

/** A tag's attributes as written, followed by those that were left out, which are empty. */
final class CompletedAttributes extends TagAttributes {
    private final TagAttributes given;
    private final List<TagAttribute> missing;
    private Tag tag;

    CompletedAttributes(Tag tag, List<String> missing) {
        this.given = tag.getAttributes();
        this.missing = missing.stream()
                .<TagAttribute>map(name -> new EmptyAttribute(tag, name))
                .toList();
        this.tag = tag;
    }

    @Override
    public TagAttribute[] getAll() {
        return Stream.concat(Stream.of(given.getAll()), missing.stream()).toArray(TagAttribute[]::new);
    }

    @Override
    public TagAttribute get(String localName) {
        return get("", localName);
    }

    @Override
    public TagAttribute get(String namespace, String localName) {
        TagAttribute written = given.get(namespace, localName);
        return written != null || !namespace.isEmpty()
                ? written
                : missing.stream()
                        .filter(attribute -> attribute.getLocalName().equals(localName))
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public TagAttribute[] getAll(String namespace) {
        return namespace.isEmpty()
                ? Stream.concat(Stream.of(given.getAll(namespace)), missing.stream())
                        .toArray(TagAttribute[]::new)
                : given.getAll(namespace);
    }

    @Override
    public String[] getNamespaces() {
        return given.getNamespaces();
    }

    @Override
    public Tag getTag() {
        return tag;
    }

    @Override
    public void setTag(Tag newTag) {
        tag = newTag;
        given.setTag(newTag);
        missing.forEach(attribute -> attribute.setTag(newTag));
    }
}
