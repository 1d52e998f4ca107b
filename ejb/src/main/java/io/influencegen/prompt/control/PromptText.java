package io.influencegen.prompt.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.prompt.boundary.PromptError;
import io.influencegen.prompt.boundary.PromptVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text with variables in double braces: <code>{{product}}</code>, <code>{{colour:red|blue}}</code> with choices,
 * <code>{{setting=beach}}</code> with a default, or both. A name that comes again without a description is the same variable.
 * Filled in one pass, so that nothing in a value is ever read as a variable.
 */
final class PromptText {
    static final int MOST_VARIABLES = 20;

    private static final int MOST_CHOICES = 30;
    private static final int LONGEST_CHOICE = 80;
    private static final int LONGEST_EXCERPT = 40;
    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");
    private static final Pattern FORM = Pattern.compile(
            "\\s*(\\p{L}(?:[\\p{L}\\p{N} _-]{0,38}[\\p{L}\\p{N}_-])?)\\s*(?::([^=\\n]*))?(?:=([^\\n]*))?");

    private final List<String> texts;
    private final Map<String, PromptVariable> variables = new LinkedHashMap<>();

    /** In the order in which they first appear. */
    private PromptText(List<String> texts) {
        this.texts = texts;
        texts.forEach(this::read);
    }

    static PromptText of(String... texts) {
        return new PromptText(List.of(texts));
    }

    List<PromptVariable> variables() {
        return List.copyOf(variables.values());
    }

    PromptVariable variable(String name) {
        return variables.get(name);
    }

    /** The texts with what {@code valueOf} gives for each name. */
    List<String> fill(UnaryOperator<String> valueOf) {
        return texts.stream()
                .map(text -> PLACE.matcher(text)
                        .replaceAll(place -> Matcher.quoteReplacement(
                                valueOf.apply(form(place.group(1)).group(1)))))
                .toList();
    }

    private void read(String text) {
        PLACE.matcher(text).results().forEach(place -> add(variable(form(place.group(1)))));
        Matcher left = BRACES.matcher(PLACE.matcher(text).replaceAll(""));
        if (left.find()) {
            throw broken(left.group());
        }
    }

    private void add(PromptVariable found) {
        PromptVariable known = variables.get(found.name());
        if (known == null || isBare(known)) {
            variables.put(found.name(), found);
        } else if (!isBare(found) && !found.equals(known)) {
            throw new DomainException(PromptError.PROMPT_VARIABLE_CONTRADICTED, found.name());
        }
        if (variables.size() > MOST_VARIABLES) {
            throw new DomainException(PromptError.PROMPT_VARIABLES_TOO_MANY, MOST_VARIABLES);
        }
    }

    private static boolean isBare(PromptVariable variable) {
        return variable.required() && !variable.isChoice();
    }

    private static Matcher form(String inside) {
        Matcher form = FORM.matcher(inside);
        if (!form.matches()) {
            throw broken(inside);
        }
        return form;
    }

    private static PromptVariable variable(Matcher form) {
        List<String> choices = form.group(2) == null ? List.of() : choices(form.group(2), form.group());
        String preset = form.group(3) == null ? "" : form.group(3).strip();
        boolean required = form.group(3) == null;
        if (!required && !choices.isEmpty() && !choices.contains(preset)) {
            throw broken(form.group());
        }
        return new PromptVariable(form.group(1), choices, preset, required);
    }

    private static List<String> choices(String text, String whole) {
        List<String> choices = new ArrayList<>();
        Stream.of(text.split("\\|", -1)).map(String::strip).distinct().forEach(choices::add);
        boolean odd = choices.stream().anyMatch(choice -> choice.isEmpty() || choice.length() > LONGEST_CHOICE);
        if (odd || choices.size() > MOST_CHOICES) {
            throw broken(whole);
        }
        return choices;
    }

    private static DomainException broken(String inside) {
        String excerpt = inside.strip();
        return new DomainException(
                PromptError.PROMPT_VARIABLE_BROKEN,
                excerpt.length() > LONGEST_EXCERPT ? excerpt.substring(0, LONGEST_EXCERPT) + "…" : excerpt);
    }
}
