package io.influencegen.worker.backend;

import io.influencegen.worker.picture.Raster;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** TensorFlow Serving: one instance in, one prediction out. */
final class TfServing implements Backend {
    private final Place place;

    TfServing(Place place) {
        this.place = place;
    }

    @Override
    public Raster paint(Task task) throws InterruptedException {
        Wire wire = new Wire(place, task);
        JsonObjectBuilder body = Json.createObjectBuilder();
        place.settings().text("signature").ifPresent(signature -> body.add("signature_name", signature));
        body.add("instances", Json.createArrayBuilder().add(Plain.parameters(task)));
        var answer = wire.postJson("/v1/models/%s:predict".formatted(place.remoteModel()), body.build());
        var found = answer.containsKey("predictions") ? answer.get("predictions") : answer.get("outputs");
        return (found == null ? java.util.Optional.<Raster>empty() : Tensors.read(found))
                .orElseThrow(() -> wire.strange("there is no picture in its predictions"));
    }
}
