package io.influencegen.prompt.entity;

import java.io.Serializable;

/** What somebody writes: a title to find it by, the words, those to stay away from, and the style. */
public record PromptContent(String title, String text, String negative, PromptStyle style) implements Serializable {
    public PromptContent {
        title = title == null ? "" : title.strip();
        text = lines(text);
        negative = lines(negative);
        style = style == null ? PromptStyle.NONE : style;
    }

    private static String lines(String written) {
        return written == null ? "" : written.replace("\r\n", "\n").strip();
    }
}
