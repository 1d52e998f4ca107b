package io.influencegen.worker.model;

import io.influencegen.worker.model.Lora.Part;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the modules of a graph by the names that trainers give them. */
final class LoraNames {
    private static final Pattern DOWN = Pattern.compile("(.+)\\.(lora_A|lora_down|lora\\.down)(\\.default)?\\.weight");
    private static final Pattern TRUNK = Pattern.compile(
            "^(base_model\\.model\\.|transformer\\.|unet\\.|diffusion_model\\.|lora_unet_|lora_transformer_)+");
    private static final Map<String, String> OTHER_HALF =
            Map.of("lora_A", "lora_B", "lora_down", "lora_up", "lora.down", "lora.up");
    private static final Pattern DOUBLE = Pattern.compile("double_blocks_(\\d+)_(img|txt)_(.+)");
    private static final Pattern SINGLE = Pattern.compile("single_blocks_(\\d+)_(.+)");

    /** What the authors of FLUX call a module of a double block, and what its common export calls it. */
    private static final Map<String, List<String>> IN_DOUBLE = Map.ofEntries(
            Map.entry("img_attn_qkv", List.of("attn.to_q", "attn.to_k", "attn.to_v")),
            Map.entry("txt_attn_qkv", List.of("attn.add_q_proj", "attn.add_k_proj", "attn.add_v_proj")),
            Map.entry("img_attn_proj", List.of("attn.to_out.0")),
            Map.entry("txt_attn_proj", List.of("attn.to_add_out")),
            Map.entry("img_mlp_0", List.of("ff.net.0.proj")),
            Map.entry("img_mlp_2", List.of("ff.net.2")),
            Map.entry("txt_mlp_0", List.of("ff_context.net.0.proj")),
            Map.entry("txt_mlp_2", List.of("ff_context.net.2")),
            Map.entry("img_mod_lin", List.of("norm1.linear")),
            Map.entry("txt_mod_lin", List.of("norm1_context.linear")));

    private static final Map<String, List<String>> IN_SINGLE = Map.of(
            "linear1", List.of("attn.to_q", "attn.to_k", "attn.to_v", "proj_mlp"),
            "linear2", List.of("proj_out"),
            "modulation_lin", List.of("norm.linear"));

    private final Map<String, String> modules = new HashMap<>();

    LoraNames(Set<String> modules) {
        modules.forEach(module -> this.modules.put(plain(module), module));
    }

    /** The stem of a name that says it is the first half of a style's part. */
    static Optional<String> downOf(String name) {
        Matcher matcher = DOWN.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static String upOf(String name) {
        Matcher matcher = DOWN.matcher(name);
        String half = matcher.matches() ? matcher.group(2) : "";
        return new StringBuilder(name)
                .replace(matcher.start(2), matcher.end(2), OTHER_HALF.get(half))
                .toString();
    }

    /** Styles may speak to the text encoder too; these parts are left out. */
    static boolean isForTextEncoder(String stem) {
        return stem.startsWith("lora_te") || stem.startsWith("text_encoder");
    }

    /** The part under the names of the graph: none where it has no such module, several where the exporter has split it. */
    Map<String, Part> place(String stem, Part part) {
        String name = plain(TRUNK.matcher(stem).replaceFirst(""));
        String module = modules.get(name);
        return module == null ? split(split(name), part) : Map.of(module, part);
    }

    private static List<String> split(String name) {
        Matcher twin = DOUBLE.matcher(name);
        if (twin.matches()) {
            return under("transformer_blocks." + twin.group(1), IN_DOUBLE.get(twin.group(2) + "_" + twin.group(3)));
        }
        Matcher single = SINGLE.matcher(name);
        return single.matches()
                ? under("single_transformer_blocks." + single.group(1), IN_SINGLE.get(single.group(2)))
                : List.of();
    }

    private static List<String> under(String block, List<String> names) {
        return names == null
                ? List.of()
                : names.stream().map(name -> block + "." + name).toList();
    }

    /** The first pieces are as high as the part is wide (query, key, value), the last takes the rest. */
    private Map<String, Part> split(List<String> names, Part part) {
        Map<String, Part> placed = new LinkedHashMap<>();
        int from = 0;
        for (int i = 0; i < names.size(); i++) {
            String module = modules.get(plain(names.get(i)));
            int to = i == names.size() - 1 ? part.out() : Math.min(part.out(), from + part.in());
            if (module == null) {
                return Map.of();
            }
            placed.put(module, part.rows(from, to));
            from = to;
        }
        return placed;
    }

    private static String plain(String name) {
        return name.replace('.', '_');
    }
}
