package io.influencegen.worker.backend;

import io.influencegen.worker.backend.FakeServer.Response;
import jakarta.json.Json;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** Systems of others as their published protocols describe them. */
final class Fakes {
    private static final String DONE = """
            {"p1": {"prompt": [1, "p1", {}, {}, []], "status": {"status_str": "success", "completed": true, "messages": []},
             "outputs": {"9": {"images": [{"filename": "a b.png", "subfolder": "x", "type": "output"}]}}}}""";

    private Fakes() {}

    /** ComfyUI, which tells of one step with a preview and is done at the third look. */
    static FakeServer comfyUi(FakeServer server, byte[] picture) {
        AtomicInteger looks = new AtomicInteger();
        return server.on("POST /prompt", request -> {
                    String client = Json.createReader(new StringReader(request.body()))
                            .readObject()
                            .getString("client_id");
                    String step =
                            "{\"type\":\"progress\",\"data\":{\"value\":3,\"max\":12,\"prompt_id\":\"p1\",\"node\":\"3\"}}";
                    server.tell(client, true, step.getBytes(StandardCharsets.UTF_8));
                    ByteBuffer preview = ByteBuffer.allocate(8 + picture.length);
                    server.tell(
                            client,
                            false,
                            preview.putInt(1).putInt(2).put(picture).array());
                    return Response.json("{\"prompt_id\":\"p1\",\"number\":1,\"node_errors\":{}}");
                })
                .on("GET /queue", request -> Response.json("{\"queue_running\":[],\"queue_pending\":[]}"))
                .on("GET /history", request -> Response.json(DONE))
                .on("GET /history/p1", request -> Response.json(looks.incrementAndGet() < 3 ? "{}" : DONE))
                .on("GET /view", request -> Response.bytes("image/png", picture));
    }

    /** OpenAI's images, which do not like what is forbidden. */
    static FakeServer openAi(FakeServer server, byte[] picture) {
        String base64 = Base64.getEncoder().encodeToString(picture);
        return server.on(
                "POST /v1/images/generations",
                request -> request.body().contains("forbidden")
                        ? Response.json(400, """
                                {"error": {"code": "moderation_blocked", "type": "image_generation_user_error", "param": null,
                                 "message": "Your request was rejected by the safety system."}}""")
                        : Response.json("{\"created\":1,\"data\":[{\"b64_json\":\"" + base64 + "\"}]}"));
    }
}
