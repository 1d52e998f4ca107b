package io.influencegen.worker.model;

import io.influencegen.worker.onnx.ModelFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fixed list of words with aliases; others are left out and named. */
final class WordList implements Words {
    private final Pattern word;
    private final int length;
    private final int pad;
    private final int end;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();

    WordList(Settings settings) {
        word = Pattern.compile(settings.text("pattern").orElse("[a-z0-9]+|,"));
        length = settings.whole("max_length", 0);
        pad = settings.whole("pad_id", 0);
        end = settings.whole("end_id", 1);
        List<String> vocabulary = settings.texts("vocab");
        if (length < 2 || vocabulary.size() <= end) {
            throw new ModelFault(settings.place() + " has no vocabulary or no max_length");
        }
        for (int i = 0; i < vocabulary.size(); i++) {
            ids.put(vocabulary.get(i), i);
        }
        Settings others = settings.part("aliases");
        others.json()
                .keySet()
                .forEach(alias -> aliases.put(alias, others.text(alias).orElseThrow()));
    }

    @Override
    public Reading read(String prompt) {
        List<String> unknown = new ArrayList<>();
        long[] line = new long[length];
        Arrays.fill(line, pad);
        int at = 0;
        Matcher words = word.matcher(prompt.toLowerCase(Locale.ROOT));
        while (words.find()) {
            Integer id = ids.getOrDefault(words.group(), ids.get(aliases.getOrDefault(words.group(), "")));
            if (id == null || at == length - 1) {
                unknown.add(words.group());
            } else {
                line[at++] = id;
            }
        }
        line[at] = end;
        return new Reading(line, unknown);
    }
}
