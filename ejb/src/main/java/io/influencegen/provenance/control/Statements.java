package io.influencegen.provenance.control;

import com.upokecenter.cbor.CBORObject;
import io.influencegen.provenance.boundary.Making;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;

/** What we state of a picture, in the words of C2PA and IPTC. */
final class Statements {
    /** Made by a model that learned from examples; the word that platforms look for. */
    static final String MADE_BY_AI = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    private static final int DATE = 0;

    private Statements() {}

    static CBORObject created(Instant at) {
        return actions(List.of(action("c2pa.created", at).Add("digitalSourceType", MADE_BY_AI)));
    }

    /** Opened from the original, and then what was done to it. */
    static CBORObject derived(Instant at, CBORObject original, List<String> done) {
        CBORObject parameters = CBORObject.NewOrderedMap()
                .Add("ingredients", CBORObject.NewArray().Add(original));
        CBORObject opened = action("c2pa.opened", at).Add("parameters", parameters);
        CBORObject all = CBORObject.NewArray().Add(opened);
        done.forEach(name -> all.Add(action(name, at)));
        return actions(List.copyOf(all.getValues()));
    }

    private static CBORObject actions(List<CBORObject> actions) {
        CBORObject list = CBORObject.NewArray();
        actions.forEach(list::Add);
        return CBORObject.NewOrderedMap().Add("actions", list).Add("allActionsIncluded", true);
    }

    private static CBORObject action(String name, Instant at) {
        return CBORObject.NewOrderedMap()
                .Add("action", name)
                .Add("when", CBORObject.FromObject(second(at)).WithTag(DATE))
                .Add("softwareAgent", Manifest.program());
    }

    static CBORObject parameters(Making making, PictureFile picture) {
        CBORObject loras = CBORObject.NewOrderedMap();
        new TreeMap<>(making.loras()).forEach(loras::Add);
        return CBORObject.NewOrderedMap()
                .Add("generation", making.generation().toString())
                .Add("prompt", making.prompt())
                .Add("negativePrompt", making.negativePrompt())
                .Add("model", making.model())
                .Add("seed", making.seed())
                .Add("steps", making.steps())
                .Add("guidance", making.guidance())
                .Add("loras", loras)
                .Add("width", picture.width())
                .Add("height", picture.height());
    }

    /** The picture that another is derived from, by its manifest and the signature of that. */
    static CBORObject original(String type, String instance, CBORObject manifest, CBORObject signature) {
        CBORObject nothing = CBORObject.NewArray();
        CBORObject intact = CBORObject.NewArray()
                .Add(success("claimSignature.insideValidity", Cbor.text(signature, "url")))
                .Add(success("claimSignature.validated", Cbor.text(signature, "url")));
        CBORObject results = CBORObject.NewOrderedMap()
                .Add("success", intact)
                .Add("informational", nothing)
                .Add("failure", nothing);
        return CBORObject.NewOrderedMap()
                .Add("dc:format", type)
                .Add("instanceID", instance)
                .Add("relationship", "parentOf")
                .Add("validationResults", CBORObject.NewOrderedMap().Add("activeManifest", results))
                .Add("activeManifest", manifest)
                .Add("claimSignature", signature);
    }

    private static CBORObject success(String code, String url) {
        return CBORObject.NewOrderedMap().Add("code", code).Add("url", url);
    }

    /** The bytes of the file, but for the credential's own. */
    static CBORObject binding(PictureFile.Region left, byte[] hash) {
        CBORObject exclusion =
                CBORObject.NewOrderedMap().Add("start", left.from()).Add("length", left.length());
        return CBORObject.NewOrderedMap()
                .Add("exclusions", CBORObject.NewArray().Add(exclusion))
                .Add("name", "jumbf manifest")
                .Add("alg", Uri.SHA_256)
                .Add("hash", hash)
                .Add("pad", new byte[0]);
    }

    private static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
