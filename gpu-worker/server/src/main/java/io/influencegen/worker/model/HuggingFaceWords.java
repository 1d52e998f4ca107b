package io.influencegen.worker.model;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.influencegen.worker.onnx.ModelFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The tokenizers that real exports come with. They know every word, but read only so many; what is cut off is named. */
final class HuggingFaceWords implements Words {
    private static final Map<String, String> PLAIN =
            Map.of("padding", "false", "truncation", "false", "addSpecialTokens", "true");

    private final HuggingFaceTokenizer tokenizer;
    private final int length;
    private final long pad;

    private HuggingFaceWords(HuggingFaceTokenizer tokenizer, int length, long pad) {
        this.tokenizer = tokenizer;
        this.length = length;
        this.pad = pad;
    }

    /** @param folder with a {@code tokenizer.json}, or with CLIP's {@code vocab.json} and {@code merges.txt} */
    static HuggingFaceWords read(Path folder, int length) {
        Settings told = Settings.readIfThere(folder.resolve("tokenizer_config.json"));
        try {
            Path whole = folder.resolve("tokenizer.json");
            HuggingFaceTokenizer tokenizer = Files.exists(whole)
                    ? HuggingFaceTokenizer.newInstance(whole, PLAIN)
                    : HuggingFaceTokenizer.newInstance(
                            new ByteArrayInputStream(
                                    ClipTokenizer.describe(folder).getBytes(StandardCharsets.UTF_8)),
                            PLAIN);
            return new HuggingFaceWords(tokenizer, length, pad(tokenizer, told));
        } catch (IOException | RuntimeException e) {
            throw e instanceof ModelFault fault
                    ? fault
                    : new ModelFault("%s holds no readable tokenizer (%s)".formatted(folder.getFileName(), e), e);
        }
    }

    private static long pad(HuggingFaceTokenizer tokenizer, Settings told) {
        String token = told.json().get("pad_token") instanceof jakarta.json.JsonObject
                ? told.part("pad_token").text("content").orElse("<pad>")
                : told.text("pad_token").orElse("<pad>");
        long[] ids = tokenizer.encode(token, false, false).getIds();
        return ids.length == 1 ? ids[0] : 0;
    }

    @Override
    public Reading read(String prompt) {
        Encoding encoding = tokenizer.encode(prompt, true, false);
        long[] ids = encoding.getIds();
        long[] line = Arrays.copyOf(ids, length);
        if (ids.length <= length) {
            Arrays.fill(line, ids.length, length, pad);
            return new Reading(line, List.of());
        }
        line[length - 1] = ids[ids.length - 1];
        var span = encoding.getCharTokenSpans()[length - 1];
        String rest = span == null ? "" : prompt.substring(span.getStart()).strip();
        return new Reading(line, rest.isEmpty() ? List.of() : List.of(rest.split("\\s+", -1)));
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
