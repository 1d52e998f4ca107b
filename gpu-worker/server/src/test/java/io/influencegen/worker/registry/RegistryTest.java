package io.influencegen.worker.registry;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.influencegen.worker.contract.ModelView;
import io.influencegen.worker.model.ShippedModel;
import io.influencegen.worker.model.TinyModels;
import io.influencegen.worker.model.TinyStyle;
import io.influencegen.worker.onnx.ModelFault;
import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import io.influencegen.worker.registry.Registry.Loan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegistryTest {
    private static final long PLENTY = 1L << 30;

    @TempDir
    private Path place;

    private Registry registry;

    @BeforeEach
    void open() {
        registry = registry(PLENTY);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private Registry registry(long budget) {
        return new Registry(ShippedModel.engine(), List.of(place), Optional.empty(), budget);
    }

    /** Something that can happen to a folder. */
    @FunctionalInterface
    interface Damage {
        void on(Path model) throws IOException;
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("cut off", "transformer/model.onnx is cut off", folder -> cut(folder, "transformer/model.onnx")),
                damage(
                        "no ONNX",
                        "vae_decoder/model.onnx is no ONNX file",
                        folder -> Files.writeString(
                                folder.resolve("vae_decoder/model.onnx"), "This is a letter, not a graph.")),
                damage(
                        "empty",
                        "holds no graph",
                        folder -> Files.write(folder.resolve("vae_decoder/model.onnx"), new byte[0])),
                damage(
                        "missing",
                        "text_encoder_2/model.onnx is missing",
                        folder -> Files.delete(folder.resolve("text_encoder_2/model.onnx"))),
                damage(
                        "short tensor",
                        "bytes, but its shape",
                        folder -> change(
                                folder,
                                tensor -> tensor.setRawData(tensor.getRawData().substring(4)))),
                damage(
                        "oversized tensor",
                        "cannot have the shape",
                        folder -> change(folder, tensor -> tensor.setDims(0, Long.MAX_VALUE / 2))),
                damage(
                        "negative tensor",
                        "cannot have the shape",
                        folder -> change(folder, tensor -> tensor.setDims(0, -64))),
                damage(
                        "path traversal",
                        "no file of this folder",
                        folder -> change(folder, tensor -> outside(tensor, "../../../../../../etc/passwd"))),
                damage(
                        "absolute path",
                        "no file of this folder",
                        folder -> change(folder, tensor -> outside(tensor, "/etc/passwd"))),
                damage("link out", "leads out of the folder", folder -> {
                    Files.createSymbolicLink(folder.resolve("transformer/w.bin"), Path.of("/etc/passwd"));
                    change(folder, tensor -> outside(tensor, "w.bin"));
                }),
                damage("short weights", "w.bin is cut off", folder -> {
                    Files.write(folder.resolve("transformer/w.bin"), new byte[8]);
                    change(folder, tensor -> outside(tensor, "w.bin"));
                }),
                damage(
                        "other checksum",
                        "its checksum differs",
                        folder -> Files.writeString(
                                folder.resolve("SHA256SUMS"), "0".repeat(64) + "  vae_decoder/model.onnx\n")),
                damage(
                        "checksum outside",
                        "no file of this folder",
                        folder -> Files.writeString(folder.resolve("SHA256SUMS"), "0".repeat(64) + "  ../../secret\n")),
                damage(
                        "no JSON",
                        "model_index.json is not a JSON object",
                        folder -> Files.writeString(folder.resolve("model_index.json"), "{")),
                damage(
                        "odd size",
                        "is no size for",
                        folder -> Files.writeString(
                                folder.resolve("influencegen.json"),
                                "{\"sizes\": {\"1:1\": {\"width\": 7, \"height\": 64}}}")),
                damage(
                        "wrong kind",
                        "sizes should be an object",
                        folder -> Files.writeString(folder.resolve("influencegen.json"), "{\"sizes\": 5}")));
    }

    private static Arguments damage(String name, String told, Damage damage) {
        return Arguments.of(name, told, damage);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void aBadModelShouldBeRefusedWithItsFaultAndOthersStay(String name, String told, Damage damage) throws IOException {
        TinyModels.flux(place.resolve("good"), false);
        damage.on(TinyModels.flux(place.resolve("bad"), false));
        registry.lookAtAll();
        assertThat(registry.view("bad").orElseThrow().fault(), containsString(told));
        Refusal refusal = assertThrows(Refusal.class, () -> registry.take("bad"));
        assertThat(refusal.code(), is(ProblemCode.MODEL_FAULT));
        assertThat(refusal.getMessage(), containsString(told));
        try (Loan loan = registry.take("good")) {
            assertThat(loan.model().unknownWords("a cat"), is(List.of()));
        }
    }

    /** What only the runtime can tell is told when the model is first opened, and from then on in the list. */
    @Test
    void aGraphThatDoesNotRunShouldBeNamedAtTheFirstUse() throws IOException {
        Path folder = TinyModels.flux(place.resolve("odd"), false);
        Files.copy(
                folder.resolve("vae_decoder/model.onnx"),
                folder.resolve("transformer/model.onnx"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        registry.lookAtAll();
        assertThat(registry.view("odd").orElseThrow().fault(), is(nullValue()));
        ModelFault fault = assertThrows(ModelFault.class, () -> registry.take("odd"));
        assertThat(fault.getMessage(), containsString("has no input hidden_states"));
        assertThat(registry.view("odd").orElseThrow().fault(), is(fault.getMessage()));
        assertThat(registry.memoryUsed(), is(0L));
    }

    @Test
    void aModelThatComesShouldBeFoundAndOneThatGoesForgotten() throws IOException {
        registry.lookAtAll();
        assertThat(registry.views(), is(List.of()));
        Path folder = TinyModels.flux(place.resolve("late"), false);
        registry.look();
        assertThat("still being copied, for all one knows", registry.views(), is(List.of()));
        registry.look();
        assertThat(registry.standard(), is(Optional.of("late")));
        try (Loan loan = registry.take("late")) {
            delete(folder);
            registry.look();
            assertThat(registry.views(), is(List.of()));
            assertThat("whoever uses it goes on", loan.model().unknownWords("a cat"), is(List.of()));
        }
        assertThat(registry.memoryUsed(), is(0L));
    }

    @Test
    void aModelThatIsMendedShouldWorkAgain() throws IOException {
        Path folder = TinyModels.flux(place.resolve("sick"), false);
        cut(folder, "vae_decoder/model.onnx");
        registry.lookAtAll();
        TinyModels.flux(folder, false);
        registry.look();
        registry.look();
        assertThat(registry.view("sick").orElseThrow().fault(), is(nullValue()));
    }

    @Test
    void theModelLongestUnusedShouldMakeRoom() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            TinyModels.flux(place.resolve(name), false);
        }
        registry.lookAtAll();
        long one = registry.view("a").orElseThrow().memoryBytes();
        registry.close();
        registry = registry(2 * one);
        registry.lookAtAll();
        registry.take("a").close();
        registry.take("b").close();
        registry.take("a").close();
        registry.take("c").close();
        assertThat(loaded(), containsInAnyOrder("a", "c"));
        assertThat(registry.memoryUsed(), is(2 * one));
    }

    @Test
    void aModelInUseShouldNotBeClosedForAnother() throws IOException {
        TinyModels.flux(place.resolve("a"), false);
        TinyModels.flux(place.resolve("b"), false);
        registry.lookAtAll();
        registry = registry(registry.view("a").orElseThrow().memoryBytes());
        registry.lookAtAll();
        try (Loan loan = registry.take("a")) {
            assertThrows(Registry.NoRoom.class, () -> registry.take("b"));
            assertThat(loan.model().unknownWords("a cat"), is(List.of()));
        }
        registry.take("b").close();
        assertThat(loaded(), contains("b"));
    }

    @Test
    void aModelLargerThanTheBudgetShouldSayHowMuchItNeeds() throws IOException {
        TinyModels.flux(place.resolve("a"), false);
        registry = registry(100);
        registry.lookAtAll();
        ModelFault fault = assertThrows(ModelFault.class, () -> registry.take("a"));
        assertThat(fault.getMessage(), containsString("models may use 0 MB here"));
    }

    @Test
    void aBadStyleShouldBeNamedAndTheModelStay() throws IOException {
        Path folder = TinyModels.flux(place.resolve("m"), false);
        Files.createDirectories(folder.resolve("loras"));
        Files.writeString(folder.resolve("loras/bad.safetensors"), "nothing");
        new TinyStyle()
                .add("transformer_blocks.0.attn.to_q.lora_A.weight", new float[2 * 63], 2, 63)
                .add("transformer_blocks.0.attn.to_q.lora_B.weight", new float[64 * 2], 64, 2)
                .write(folder.resolve("loras/narrow.safetensors"));
        registry.lookAtAll();
        ModelView view = registry.view("m").orElseThrow();
        assertThat(view.fault(), is(nullValue()));
        assertThat(view.loras().get(0).fault(), containsString("bad.safetensors"));
        assertThat(view.loras().get(1).fault(), containsString("is 64 to 64 here, but the style has 63 to 64"));
    }

    private List<String> loaded() {
        return registry.views().stream()
                .filter(ModelView::loaded)
                .map(ModelView::id)
                .toList();
    }

    private static void cut(Path folder, String file) throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve(file));
        Files.write(folder.resolve(file), Arrays.copyOf(whole, whole.length * 2 / 3));
    }

    /** Changes the weights of the transformer's one named tensor. */
    private static void change(Path folder, java.util.function.Consumer<TensorProto.Builder> how) throws IOException {
        Path file = folder.resolve("transformer/model.onnx");
        ModelProto.Builder model = ModelProto.parseFrom(Files.readAllBytes(file)).toBuilder();
        how.accept(model.getGraphBuilder().getInitializerBuilder(0));
        Files.write(file, model.build().toByteArray());
    }

    private static TensorProto.Builder outside(TensorProto.Builder tensor, String location) {
        return tensor.clearRawData()
                .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                .addExternalData(entry("location", location))
                .addExternalData(entry("offset", "0"))
                .addExternalData(entry("length", String.valueOf(64 * 64 * 4)));
    }

    private static StringStringEntryProto entry(String key, String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
