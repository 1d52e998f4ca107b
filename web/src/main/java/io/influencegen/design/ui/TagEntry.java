package io.influencegen.design.ui;

import java.util.List;

/** One tag as its library describes it, with the source of its example. */
public final class TagEntry {
    private final String name;
    private final String description;
    private final List<TagAttribute> attributes;
    private final String example;

    TagEntry(String name, String description, List<TagAttribute> attributes, String example) {
        this.name = name;
        this.description = description;
        this.attributes = attributes;
        this.example = example;
    }

    /** An attribute of a tag. */
    public static final class TagAttribute {
        private final String name;
        private final String description;
        private final boolean required;

        TagAttribute(String name, String description, boolean required) {
            this.name = name;
            this.description = description;
            this.required = required;
        }

        public String getName() {
            return name;
        }

        public String getDescription() {
            return description;
        }

        public boolean isRequired() {
            return required;
        }
    }

    public String getName() {
        return name;
    }

    public String getTitle() {
        return "ig:" + name;
    }

    public String getDescription() {
        return description;
    }

    public List<TagAttribute> getAttributes() {
        return attributes;
    }

    public String getExample() {
        return example;
    }

    public boolean isShown() {
        return !example.isEmpty();
    }

    public String getExamplePath() {
        return "/WEB-INF/design/" + name + ".xhtml";
    }
}
