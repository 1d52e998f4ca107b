package io.influencegen.worker.model;

import io.influencegen.worker.onnx.ModelFault;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Describes CLIP's tokenizer as one file, for exports that only bring its vocabulary and merges. */
final class ClipTokenizer {
    private static final String BEGIN = "<|startoftext|>";
    private static final String END = "<|endoftext|>";
    private static final String WORD =
            "<\\|startoftext\\|>|<\\|endoftext\\|>|'s|'t|'re|'ve|'m|'ll|'d|[\\p{L}]+|[\\p{N}]|[^\\s\\p{L}\\p{N}]+";

    private ClipTokenizer() {}

    static String describe(Path folder) {
        Settings vocabulary = Settings.read(folder.resolve("vocab.json"));
        if (!vocabulary.has(BEGIN) || !vocabulary.has(END)) {
            throw new ModelFault(vocabulary.place() + " is not CLIP's: it has no " + END);
        }
        JsonArrayBuilder merges = Json.createArrayBuilder();
        try {
            Files.readAllLines(folder.resolve("merges.txt")).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(merges::add);
        } catch (IOException e) {
            throw new ModelFault(folder.getFileName() + "/merges.txt cannot be read", e);
        }
        int begin = vocabulary.whole(BEGIN, 0);
        int end = vocabulary.whole(END, 0);
        return Json.createObjectBuilder()
                .add("version", "1.0")
                .add("truncation", JsonValue.NULL)
                .add("padding", JsonValue.NULL)
                .add(
                        "added_tokens",
                        Json.createArrayBuilder().add(special(begin, BEGIN)).add(special(end, END)))
                .add("normalizer", normalizer())
                .add("pre_tokenizer", pieces())
                .add(
                        "post_processor",
                        Json.createObjectBuilder()
                                .add("type", "RobertaProcessing")
                                .add("sep", Json.createArrayBuilder().add(END).add(end))
                                .add("cls", Json.createArrayBuilder().add(BEGIN).add(begin))
                                .add("trim_offsets", false)
                                .add("add_prefix_space", false))
                .add("decoder", JsonValue.NULL)
                .add(
                        "model",
                        Json.createObjectBuilder()
                                .add("type", "BPE")
                                .add("dropout", JsonValue.NULL)
                                .add("unk_token", END)
                                .add("continuing_subword_prefix", "")
                                .add("end_of_word_suffix", "</w>")
                                .add("fuse_unk", false)
                                .add("vocab", vocabulary.json())
                                .add("merges", merges))
                .build()
                .toString();
    }

    private static JsonObjectBuilder special(int id, String content) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("content", content)
                .add("single_word", false)
                .add("lstrip", false)
                .add("rstrip", false)
                .add("normalized", true)
                .add("special", true);
    }

    private static JsonObject normalizer() {
        return Json.createObjectBuilder()
                .add("type", "Sequence")
                .add(
                        "normalizers",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder().add("type", "NFC"))
                                .add(Json.createObjectBuilder()
                                        .add("type", "Replace")
                                        .add(
                                                "pattern",
                                                Json.createObjectBuilder().add("Regex", "\\s+"))
                                        .add("content", " "))
                                .add(Json.createObjectBuilder().add("type", "Lowercase")))
                .build();
    }

    private static JsonObject pieces() {
        return Json.createObjectBuilder()
                .add("type", "Sequence")
                .add(
                        "pretokenizers",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("type", "Split")
                                        .add(
                                                "pattern",
                                                Json.createObjectBuilder().add("Regex", WORD))
                                        .add("behavior", "Removed")
                                        .add("invert", true))
                                .add(Json.createObjectBuilder()
                                        .add("type", "ByteLevel")
                                        .add("add_prefix_space", false)
                                        .add("trim_offsets", true)
                                        .add("use_regex", false)))
                .build();
    }
}
