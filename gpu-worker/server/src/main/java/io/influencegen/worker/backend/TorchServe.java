package io.influencegen.worker.backend;

import io.influencegen.worker.picture.Raster;

/** TorchServe: a handler that takes our parameters as JSON and answers with a file, or with rows of pixels. */
final class TorchServe implements Backend {
    private final Place place;

    TorchServe(Place place) {
        this.place = place;
    }

    @Override
    public Raster paint(Task task) throws InterruptedException {
        Wire wire = new Wire(place, task);
        Wire.Answer answer = wire.post("/predictions/" + place.remoteModel(), Plain.parameters(task));
        if (!answer.type().contains("json") && Pictures.read(answer.bytes()).isPresent()) {
            return wire.picture(answer.bytes());
        }
        return Tensors.read(wire.json(answer.bytes())).orElseThrow(() -> wire.strange("there is no picture in it"));
    }
}
