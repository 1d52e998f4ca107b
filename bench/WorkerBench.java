import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a picture costs through the worker, over HTTP, beyond what ONNX Runtime itself takes for it. The bare loop runs the
 * same graphs on the same machine in the same run: text once, twenty steps of a full batch, each picture decoded; no queue, no
 * HTTP, no PNG, nothing kept.
 */
public final class WorkerBench {
    private static final int STEPS = 20;
    private static final int BATCH = 8;
    private static final int TOKENS = 64;
    private static final int[] CALLERS = {1, 4, 16, 64};
    private static final int ROUNDS = 5;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern COMPUTE = Pattern.compile("\"computeMillis\":(\\d+)");

    private final String url;
    private final String secret;
    private final int seconds;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private WorkerBench(String url, String secret, int seconds) {
        this.url = url;
        this.secret = secret;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        WorkerBench bench = new WorkerBench(
                Files.readString(data.resolve("worker/address")).strip(),
                Files.readString(data.resolve("secrets/worker-secret")).strip(),
                arguments.length > 3 ? Integer.parseInt(arguments[3]) : 15);
        if (arguments[2].equals("queue")) {
            bench.longQueue(Long.parseLong(arguments[3]));
        } else {
            bench.throughput(Path.of(arguments[1]));
        }
    }

    private void throughput(Path model) throws Exception {
        try (Bare bare = new Bare(model)) {
            bare.picturesPerSecond(1, 8);
            through(16, 8);
            double[] raw = new double[ROUNDS];
            double[] one = new double[ROUNDS];
            double[][] worker = new double[CALLERS.length][ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                one[round] = bare.picturesPerSecond(1, seconds);
                raw[round] = bare.picturesPerSecond(BATCH, seconds);
                for (int i = 0; i < CALLERS.length; i++) {
                    worker[i][round] = through(CALLERS[i], seconds);
                }
                System.out.printf("round %d: bare %.2f and %.2f, worker %s%n", round + 1, one[round], raw[round], column(worker, round));
            }
            System.out.printf("%nPictures a second (median of %d rounds of %d s each; %d steps, guidance)%n", ROUNDS, seconds, STEPS);
            System.out.printf("bare loop, one at a time  %6.2f%n", median(one));
            System.out.printf("bare loop, %d at a time    %6.2f%n", BATCH, median(raw));
            for (int i = 0; i < CALLERS.length; i++) {
                double limit = median(CALLERS[i] < BATCH ? one : raw);
                System.out.printf("worker, %2d callers        %6.2f  %5.1f %% of the bare loop%s%n", CALLERS[i],
                        median(worker[i]), 100 * median(worker[i]) / limit, CALLERS[i] < BATCH ? " one at a time" : "");
            }
        }
    }

    private static String column(double[][] values, int round) {
        return Arrays.toString(Arrays.stream(values).mapToDouble(row -> Math.round(row[round] * 100) / 100.0).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** So many callers at once, each waiting for its picture and fetching it before it asks for the next. */
    private double through(int callers, int during) throws InterruptedException {
        AtomicInteger made = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + during * 1_000_000_000L;
        AtomicLong last = new AtomicLong(begin);
        CountDownLatch done = new CountDownLatch(callers);
        for (int i = 0; i < callers; i++) {
            int caller = i;
            Thread thread = new Thread(() -> {
                try {
                    for (int n = 0; System.nanoTime() < end; n++) {
                        onePicture(caller, n);
                        made.incrementAndGet();
                        last.accumulateAndGet(System.nanoTime(), Math::max);
                    }
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                } finally {
                    done.countDown();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
        done.await();
        return made.get() * 1e9 / (last.get() - begin);
    }

    private static final String[] THINGS = {"bottle", "cup", "cake", "watch", "handbag", "phone", "plant", "book"};
    private static final String[] COLOURS = {"red", "green", "blue", "pink", "yellow", "black", "white", "teal"};

    private static String body(int caller, int n) {
        return "{\"prompt\":\"a %s %s on a table\",\"steps\":%d}"
                .formatted(COLOURS[(caller + n) % 8], THINGS[(caller * 3 + n) % 8], STEPS);
    }

    private void onePicture(int caller, int n) throws IOException, InterruptedException {
        String id = submit(caller, n);
        String job;
        do {
            job = client.send(request("/v1/images/" + id + "?waitSeconds=30").GET().build(), BodyHandlers.ofString()).body();
        } while (!job.contains("\"picture\"") && !job.contains("\"problem\""));
        if (!COMPUTE.matcher(job).find()) {
            throw new IllegalStateException(job);
        }
        int bytes = client.send(request("/v1/images/" + id + "/picture").GET().build(), BodyHandlers.ofByteArray()).body().length;
        if (bytes < 1000) {
            throw new IllegalStateException("no picture");
        }
    }

    private String submit(int caller, int n) throws IOException, InterruptedException {
        String answer = client.send(request("/v1/images")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body(caller, n))).build(), BodyHandlers.ofString()).body();
        Matcher id = ID.matcher(answer);
        if (!id.find()) {
            throw new IllegalStateException(answer);
        }
        return id.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + secret);
    }

    /** A thousand pictures wait at once: what the worker's process takes meanwhile. */
    private void longQueue(long worker) throws Exception {
        System.out.printf("before: %d MB%n", residentMegabytes(worker));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(submit(i, 1));
        }
        System.out.printf("1,000 sent: %d MB%n", residentMegabytes(worker));
        long begin = System.nanoTime();
        for (int i = 0; i < ids.size(); i++) {
            String job;
            do {
                job = client.send(request("/v1/images/" + ids.get(i) + "?waitSeconds=30").GET().build(), BodyHandlers.ofString()).body();
            } while (!job.contains("\"picture\""));
            if (i % 100 == 99) {
                System.out.printf("%4d made: %d MB, %.1f a second%n", i + 1, residentMegabytes(worker), (i + 1) * 1e9 / (System.nanoTime() - begin));
            }
        }
    }

    private static long residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst().orElseThrow();
    }

    /** ONNX Runtime and nothing else. */
    private static final class Bare implements AutoCloseable {
        private final OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "bench");
        private final OrtSession text;
        private final OrtSession transformer;
        private final OrtSession decoder;

        Bare(Path model) throws OrtException {
            text = open(model.resolve("text_encoder/model.onnx"));
            transformer = open(model.resolve("transformer/model.onnx"));
            decoder = open(model.resolve("vae_decoder/model.onnx"));
        }

        private OrtSession open(Path file) throws OrtException {
            OrtSession.SessionOptions options = new OrtSession.SessionOptions();
            options.setIntraOpNumThreads(Runtime.getRuntime().availableProcessors());
            options.setInterOpNumThreads(1);
            return environment.createSession(file.toString(), options);
        }

        private OnnxTensor floats(long... shape) throws OrtException {
            int count = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
            FloatBuffer buffer = ByteBuffer.allocateDirect(4 * count).order(ByteOrder.nativeOrder()).asFloatBuffer();
            for (int i = 0; i < count; i++) {
                buffer.put(i, (float) Math.sin(i));
            }
            return OnnxTensor.createTensor(environment, buffer, shape);
        }

        double picturesPerSecond(int batch, int seconds) throws OrtException {
            int rows = 2 * batch;
            float[] places = new float[3 * TOKENS];
            for (int i = 0; i < TOKENS; i++) {
                places[3 * i + 1] = i / 8;
                places[3 * i + 2] = i % 8;
            }
            try (OnnxTensor latents = floats(rows, TOKENS, 32); OnnxTensor words = floats(rows, 28, 128); OnnxTensor pooled = floats(rows, 128);
                    OnnxTensor times = floats(rows); OnnxTensor none = OnnxTensor.createTensor(environment, FloatBuffer.wrap(new float[84]), new long[] {28, 3});
                    OnnxTensor grid = OnnxTensor.createTensor(environment, FloatBuffer.wrap(places), new long[] {TOKENS, 3});
                    OnnxTensor picture = floats(1, 8, 16, 16); OnnxTensor prompt = OnnxTensor.createTensor(environment, new long[1][28])) {
                Map<String, OnnxTensor> step = Map.of("hidden_states", latents, "encoder_hidden_states", words, "pooled_projections", pooled,
                        "timestep", times, "img_ids", grid, "txt_ids", none);
                long begin = System.nanoTime();
                long end = begin + seconds * 1_000_000_000L;
                int made = 0;
                while (System.nanoTime() < end) {
                    for (int i = 0; i < batch; i++) {
                        text.run(Map.of("input_ids", prompt)).close();
                    }
                    for (int i = 0; i < STEPS; i++) {
                        transformer.run(step).close();
                    }
                    for (int i = 0; i < batch; i++) {
                        decoder.run(Map.of("latent_sample", picture)).close();
                    }
                    made += batch;
                }
                return made * 1e9 / (System.nanoTime() - begin);
            }
        }

        @Override
        public void close() throws OrtException {
            text.close();
            transformer.close();
            decoder.close();
        }
    }
}
