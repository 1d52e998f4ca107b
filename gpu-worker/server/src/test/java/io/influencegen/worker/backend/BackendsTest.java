package io.influencegen.worker.backend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.worker.backend.FakeServer.Request;
import io.influencegen.worker.backend.FakeServer.Response;
import io.influencegen.worker.contract.ImageParameters;
import io.influencegen.worker.contract.JobPriority;
import io.influencegen.worker.contract.LoraChoice;
import io.influencegen.worker.model.Size;
import io.influencegen.worker.onnx.ModelFault;
import io.influencegen.worker.picture.Png;
import io.influencegen.worker.picture.Raster;
import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import io.influencegen.worker.registry.Description;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every backend over the wire, against a server that plays the published protocol. */
class BackendsTest {
    private static final Raster MADE = raster();
    private static final byte[] PNG = Png.encode(MADE, Map.of());
    private static final String BASE64 = Base64.getEncoder().encodeToString(PNG);
    private static final String WORKFLOW = """
            {"4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "a.safetensors"}},
             "5": {"class_type": "EmptyLatentImage", "inputs": {"width": "%width%", "height": "%height%", "batch_size": 1}},
             "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "photo of %prompt%", "clip": ["4", 1]}},
             "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "%negative%", "clip": ["4", 1]}},
             "3": {"class_type": "KSampler", "inputs": {"seed": "%seed%", "steps": "%steps%", "cfg": "%guidance%",
                   "model": ["4", 0], "positive": ["6", 0], "negative": ["7", 0], "latent_image": ["5", 0]}},
             "8": {"class_type": "VAEDecode", "inputs": {"samples": ["3", 0], "vae": ["4", 2]}},
             "9": {"class_type": "SaveImage", "inputs": {"images": ["8", 0]}}}""";

    @TempDir
    private Path folder;

    private FakeServer server;
    private final List<Integer> steps = new CopyOnWriteArrayList<>();
    private final List<byte[]> previews = new CopyOnWriteArrayList<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    @BeforeEach
    void open() throws IOException {
        server = new FakeServer();
        Files.writeString(folder.resolve("workflow.json"), WORKFLOW);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private static Raster raster() {
        byte[] rgb = new byte[8 * 4 * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (2 * i);
        }
        return new Raster(8, 4, rgb);
    }

    private Raster paint(String type, String more) throws IOException, InterruptedException {
        return paint(type, more, "ugly");
    }

    private Raster paint(String type, String more, String negative) throws IOException, InterruptedException {
        return paint(type, more, negative, "a cat");
    }

    private Raster paint(String type, String more, String negative, String prompt)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("influencegen.json"), """
                {"backend": {"type": "%s", "url": "%s", "model": "painter", "timeout_seconds": 5 %s},
                 "sizes": {"1:1": {"width": 64, "height": 32}}, "loras": {"neon": {}}}""".formatted(type, server.url(), more));
        ImageParameters wanted = new ImageParameters(
                "remote", "", prompt, negative, "1:1", 64, 32, 42, 12, 6.5, styles(type), JobPriority.BULK);
        Size size = new Size("1:1", 64, 32);
        return Backends.paint(
                Description.read(folder),
                new Task(wanted, size, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", new Progress()));
    }

    private static List<LoraChoice> styles(String type) {
        return List.of("comfyui", "automatic1111").contains(type) ? List.of(new LoraChoice("neon", 0.5)) : List.of();
    }

    private final class Progress implements Task.Progress {
        @Override
        public void stepped(int step, byte[] preview) {
            steps.add(step);
            if (preview != null) {
                previews.add(preview);
            }
        }

        @Override
        public boolean isCancelled() {
            return cancelled.get();
        }
    }

    private static void assertIsMade(Raster picture) {
        assertThat(picture.width(), is(8));
        assertThat(picture.rgb(), is(MADE.rgb()));
    }

    private static JsonObject json(Request request) {
        return Json.createReader(new StringReader(request.body())).readObject();
    }

    @Test
    void comfyUiShouldFillTheWorkflowFollowItAndFetchThePicture() throws Exception {
        Fakes.comfyUi(server, PNG);
        assertIsMade(paint("comfyui", ""));
        JsonObject nodes = json(server.last("POST /prompt")).getJsonObject("prompt");
        JsonObject sampler = nodes.getJsonObject("3").getJsonObject("inputs");
        assertThat(sampler.getInt("seed"), is(42));
        assertThat(sampler.getJsonNumber("cfg").doubleValue(), is(6.5));
        assertThat(nodes.getJsonObject("6").getJsonObject("inputs").getString("text"), is("photo of a cat"));
        JsonObject style = nodes.getJsonObject("influencegen-lora-neon").getJsonObject("inputs");
        assertThat(style.getString("lora_name"), is("neon.safetensors"));
        assertThat(sampler.getJsonArray("model").getString(0), is("influencegen-lora-neon"));
        assertThat(
                nodes.getJsonObject("8")
                        .getJsonObject("inputs")
                        .getJsonArray("vae")
                        .getString(0),
                is("4"));
        assertThat(server.last("GET /view").path(), is("/view?filename=a+b.png&subfolder=x&type=output"));
        assertThat(steps, hasItem(3));
        assertThat(previews.get(0), is(PNG));
        assertThat(
                server.last("POST /prompt").headers().get("traceparent"),
                startsWith("00-0af7651916cd43dd8448eb211c80319c-"));
    }

    @Test
    void comfyUiShouldBeToldWhenNobodyWaitsAnyMore() throws Exception {
        Fakes.comfyUi(server, PNG);
        server.on("GET /history/p1", request -> {
            cancelled.set(true);
            return Response.json("{}");
        });
        server.on("POST /queue", request -> Response.json("{}")).on("POST /interrupt", request -> Response.json("{}"));
        assertThrows(Task.Cancelled.class, () -> paint("comfyui", ""));
        assertThat(server.last("POST /queue").body(), containsString("p1"));
        assertThat(server.last("POST /interrupt").body(), containsString("p1"));
    }

    @Test
    void whatComfyUiSaysOfABadWorkflowShouldBeTold() {
        server.on(
                "POST /prompt",
                request -> Response.json(
                        400,
                        "{\"error\":{\"type\":\"invalid_prompt\",\"message\":\"Cannot execute, no outputs\"},\"node_errors\":{}}"));
        Refusal refusal = assertThrows(Refusal.class, () -> paint("comfyui", ""));
        assertThat(refusal.code(), is(ProblemCode.BACKEND_REFUSED));
        assertThat(refusal.getMessage(), containsString("Cannot execute, no outputs"));
    }

    @Test
    void aFailureInsideComfyUiShouldEndTheJob() {
        Fakes.comfyUi(server, PNG);
        server.on(
                "GET /history/p1",
                request -> Response.json(
                        "{\"p1\":{\"status\":{\"status_str\":\"error\",\"messages\":[\"out of memory\"]},\"outputs\":{}}}"));
        Refusal refusal = assertThrows(Refusal.class, () -> paint("comfyui", ""));
        assertThat(refusal.getMessage(), containsString("out of memory"));
    }

    private void triton(String datatype, byte[] tail, String shape) {
        server.on("GET /v2/models/painter", request -> Response.json("""
                {"name": "painter", "inputs": [{"name": "PROMPT", "datatype": "BYTES", "shape": [1, 1]},
                 {"name": "STEPS", "datatype": "INT32", "shape": [1, 1]}, {"name": "SEED", "datatype": "INT64", "shape": [1]},
                 {"name": "SCHEDULER", "datatype": "BYTES", "shape": [1]}],
                 "outputs": [{"name": "IMAGES", "datatype": "%s", "shape": [-1, -1, -1, 3]}]}""".formatted(datatype)));
        String head =
                "{\"model_name\":\"painter\",\"outputs\":[{\"name\":\"IMAGES\",\"datatype\":\"%s\",\"shape\":%s,\"parameters\":{\"binary_data_size\":%d}}]}"
                        .formatted(datatype, shape, tail.length);
        byte[] both = ByteBuffer.allocate(head.length() + tail.length)
                .put(head.getBytes(StandardCharsets.UTF_8))
                .put(tail)
                .array();
        server.on(
                "POST /v2/models/painter/infer",
                request -> Response.bytes("application/octet-stream", both)
                        .with("Inference-Header-Content-Length", String.valueOf(head.length())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UINT8", "FP32", "BYTES"})
    void tritonShouldBeGivenWhatItKnowsAndReadWhateverItsType(String type) throws Exception {
        byte[] tail = switch (type) {
            case "UINT8" -> MADE.rgb();
            case "BYTES" ->
                ByteBuffer.allocate(4 + PNG.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(PNG.length)
                        .put(PNG)
                        .array();
            default -> {
                ByteBuffer floats = ByteBuffer.allocate(4 * MADE.rgb().length).order(ByteOrder.LITTLE_ENDIAN);
                for (byte value : MADE.rgb()) {
                    floats.putFloat((value & 255) / 255f);
                }
                yield floats.array();
            }
        };
        triton(type, tail, type.equals("BYTES") ? "[1]" : "[1,4,8,3]");
        assertIsMade(paint("triton", ""));
        JsonObject asked = json(server.last("POST /v2"));
        assertThat(
                asked.getJsonArray("inputs")
                        .getValuesAs(input -> input.asJsonObject().getString("name")),
                contains("PROMPT", "STEPS", "SEED"));
        assertThat(
                asked.getJsonArray("inputs")
                        .getJsonObject(2)
                        .getJsonArray("data")
                        .getInt(0),
                is(42));
    }

    private static String rows() {
        StringBuilder rows = new StringBuilder("[");
        for (int y = 0; y < 4; y++) {
            rows.append(y == 0 ? "[" : ",[");
            for (int x = 0; x < 8; x++) {
                int at = 3 * (8 * y + x);
                rows.append(x == 0 ? "" : ",")
                        .append("[%d,%d,%d]"
                                .formatted(MADE.rgb()[at] & 255, MADE.rgb()[at + 1] & 255, MADE.rgb()[at + 2] & 255));
            }
            rows.append("]");
        }
        return rows.append("]").toString();
    }

    @Test
    void torchServeShouldBeReadAsAFileOrAsRows() throws Exception {
        server.on("POST /predictions/painter", request -> Response.bytes("image/png", PNG));
        assertIsMade(paint("torchserve", ""));
        assertThat(json(server.last("POST /predictions")).getInt("num_inference_steps"), is(12));
        server.on("POST /predictions/painter", request -> Response.json(rows()));
        assertIsMade(paint("torchserve", ""));
    }

    @Test
    void tfServingShouldBeReadAsRowsOrAsBase64() throws Exception {
        server.on("POST /v1/models/painter:predict", request -> Response.json("{\"predictions\":[" + rows() + "]}"));
        assertIsMade(paint("tfserving", ", \"signature\": \"draw\""));
        assertThat(json(server.last("POST /v1")).getString("signature_name"), is("draw"));
        server.on(
                "POST /v1/models/painter:predict",
                request -> Response.json("{\"predictions\":[{\"b64\":\"" + BASE64 + "\"}]}"));
        assertIsMade(paint("tfserving", ""));
    }

    @Test
    void automatic1111ShouldBeAskedForItsStepsAndStyles() throws Exception {
        server.on(
                "GET /sdapi/v1/progress",
                request -> Response.json(
                        "{\"progress\":0.3,\"state\":{\"sampling_step\":4},\"current_image\":\"" + BASE64 + "\"}"));
        server.on("POST /sdapi/v1/txt2img", request -> {
            org.awaitility.Awaitility.await().until(() -> steps.contains(4));
            return Response.json("{\"images\":[\"" + BASE64 + "\"],\"info\":\"\"}");
        });
        assertIsMade(paint("automatic1111", ", \"sampler\": \"Euler a\""));
        JsonObject asked = json(server.last("POST /sdapi/v1/txt2img"));
        assertThat(asked.getString("prompt"), is("a cat <lora:neon:0.5>"));
        assertThat(asked.getString("sampler_name"), is("Euler a"));
        assertThat(asked.getJsonObject("override_settings").getString("sd_model_checkpoint"), is("painter"));
        assertThat(previews.get(0), is(PNG));
    }

    @Test
    void openAiShouldGetAPromptASizeAndTheKey() throws Exception {
        Files.writeString(folder.resolve("key"), "sk-test\n");
        Fakes.openAi(server, PNG);
        assertIsMade(paint("openai", ", \"key_file\": \"key\"", ""));
        Request asked = server.last("POST /v1/images");
        assertThat(json(asked).getString("size"), is("64x32"));
        assertThat(asked.headers().get("Authorization"), is("Bearer sk-test"));
    }

    @Test
    void whatOpenAiCannotDoShouldBeRefusedNotDropped() {
        Refusal refusal = assertThrows(Refusal.class, () -> paint("openai", ""));
        assertThat(refusal.problem().field(), is("negativePrompt"));
        assertThat(server.requests(), is(List.of()));
    }

    @Test
    void aPromptThatOpenAiDoesNotLikeShouldBeToldInItsWords() {
        Fakes.openAi(server, PNG);
        Refusal refusal = assertThrows(Refusal.class, () -> paint("openai", "", "", "something forbidden"));
        assertThat(refusal.code(), is(ProblemCode.BACKEND_REFUSED));
        assertThat(refusal.getMessage(), containsString("rejected by the safety system"));
    }

    @Test
    void stabilityShouldGetAForm() throws Exception {
        server.on(
                "POST /v2beta/stable-image/generate/ultra",
                request -> Response.bytes("image/png", PNG).with("finish-reason", "SUCCESS"));
        assertIsMade(paint("stability", ", \"service\": \"ultra\""));
        Request asked = server.last("POST /v2beta");
        assertThat(asked.headers().get("Accept"), is("image/*"));
        assertThat(asked.body(), containsString("name=\"aspect_ratio\""));
        assertThat(asked.body(), containsString("\r\n\r\na cat\r\n"));
    }

    @Test
    void whatStabilityFiltersShouldBeARefusal() {
        server.on(
                "POST /v2beta/stable-image/generate/core",
                request -> Response.bytes("image/png", PNG).with("finish-reason", "CONTENT_FILTERED"));
        assertThat(assertThrows(Refusal.class, () -> paint("stability", "")).code(), is(ProblemCode.BACKEND_REFUSED));
    }

    @ParameterizedTest
    @CsvSource({"500", "503", "429"})
    void aBusySystemShouldBeAskedAgain(int status) throws Exception {
        AtomicInteger tries = new AtomicInteger();
        server.on(
                "POST /predictions/painter",
                request -> tries.incrementAndGet() < 3
                        ? Response.json(status, "{\"message\":\"busy\"}")
                        : Response.bytes("image/png", PNG));
        assertIsMade(paint("torchserve", ""));
        assertThat(tries.get(), is(3));
    }

    @Test
    void aSystemThatStaysBrokenShouldBeGivenUpWithItsOwnWords() {
        server.on("POST /predictions/painter", request -> Response.json(500, "{\"message\":\"worker died\"}"));
        Refusal refusal = assertThrows(Refusal.class, () -> paint("torchserve", ", \"retries\": 1"));
        assertThat(refusal.code(), is(ProblemCode.BACKEND_FAULT));
        assertThat(refusal.getMessage(), containsString("worker died"));
        assertThat(server.requests().size(), is(2));
    }

    @Test
    void nobodyThereShouldBeTold() throws IOException {
        server.close();
        Refusal refusal = assertThrows(Refusal.class, () -> paint("torchserve", ", \"retries\": 0"));
        assertThat(refusal.getMessage(), containsString("cannot be reached"));
    }

    @Test
    void aSystemThatNeverAnswersShouldRunIntoItsTime() {
        server.on("POST /predictions/painter", request -> {
            org.awaitility.Awaitility.await().until(cancelled::get);
            return Response.json("{}");
        });
        Refusal refusal = assertThrows(Refusal.class, () -> paint("torchserve", ", \"timeout_seconds\": 0.3"));
        cancelled.set(true);
        assertThat(refusal.code(), is(ProblemCode.BACKEND_TIMEOUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "<html>", "[[1,2],[3]]", "{\"images\":[\"!!\"]}", "[[[1,2,3]],5]"})
    void nonsenseShouldBeAFaultOfTheBackend(String nonsense) {
        for (String path : List.of(
                "POST /prompt",
                "GET /v2/models/painter",
                "POST /predictions/painter",
                "POST /v1/models/painter:predict",
                "POST /sdapi/v1/txt2img",
                "GET /sdapi/v1/progress",
                "POST /v1/images/generations",
                "POST /v2beta/stable-image/generate/core")) {
            server.on(path, request -> Response.json(nonsense));
        }
        for (String type :
                List.of("comfyui", "triton", "torchserve", "tfserving", "automatic1111", "openai", "stability")) {
            Refusal refusal = assertThrows(Refusal.class, () -> paint(type, "", ""), type);
            assertThat(type, refusal.code(), is(ProblemCode.BACKEND_FAULT));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonesuch | | there is no backend nonesuch",
                "openai | , \"key_variable\": \"NO_SUCH_VARIABLE_HERE\" | NO_SUCH_VARIABLE_HERE",
                "openai | , \"url\": \"ftp://x\" | is no http or https address",
                "comfyui | , \"workflow\": \"../../x.json\" | is no file of this folder"
            })
    void whatIsSetUpWronglyShouldBeNamed(String type, String more, String told) {
        ModelFault fault = assertThrows(ModelFault.class, () -> paint(type, more == null ? "" : more, ""));
        assertThat(fault.getMessage(), containsString(told));
    }
}
