package io.influencegen.provenance.control;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import io.influencegen.provenance.boundary.CredentialReport.Account;
import io.influencegen.provenance.boundary.CredentialReport.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what a manifest says, in records that anybody reads. */
final class Telling {
    private static final int MOST_ACTIONS = 100;
    private static final List<String> PARAMETERS = List.of(
            "prompt", "negativePrompt", "model", "seed", "steps", "guidance", "loras", "width", "height", "generation");

    private Telling() {}

    static Account account(CheckedManifest manifest) {
        return new Account(
                Cbor.shown(manifest.label()), generator(manifest.claim()), actions(manifest), parameters(manifest));
    }

    private static String generator(CBORObject claim) {
        CBORObject info = Cbor.get(claim, "claim_generator_info");
        CBORObject first = info.getType() == CBORType.Array && info.size() > 0 ? info.get(0) : info;
        String name = agent(first);
        return name.isEmpty() ? Cbor.text(claim, "claim_generator") : name;
    }

    private static String agent(CBORObject agent) {
        return agent.getType() == CBORType.Map
                ? (Cbor.text(agent, "name") + " " + Cbor.text(agent, "version")).strip()
                : Cbor.text(agent);
    }

    private static List<Action> actions(CheckedManifest manifest) {
        List<Action> told = new ArrayList<>();
        Stream.of("c2pa.actions", Manifest.ACTIONS)
                .flatMap(label -> manifest.assertion(label).stream())
                .flatMap(content -> Cbor.list(content, "actions").stream())
                .limit(MOST_ACTIONS)
                .forEach(action -> told.add(new Action(
                        Cbor.text(action, "action"),
                        Cbor.time(action, "when"),
                        agent(Cbor.get(action, "softwareAgent")),
                        Cbor.text(action, "digitalSourceType"))));
        return told;
    }

    private static Map<String, String> parameters(CheckedManifest manifest) {
        Map<String, String> told = new LinkedHashMap<>();
        CBORObject parameters = manifest.parameters();
        PARAMETERS.forEach(name -> {
            CBORObject value = Cbor.get(parameters, name);
            String text = value.getType() == CBORType.Map ? entries(value) : Cbor.readable(value);
            if (!text.isEmpty()) {
                told.put(name, text);
            }
        });
        return told;
    }

    private static String entries(CBORObject map) {
        return map.getEntries().stream()
                .limit(MOST_ACTIONS)
                .map(entry -> Cbor.text(entry.getKey()) + " " + Cbor.readable(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
