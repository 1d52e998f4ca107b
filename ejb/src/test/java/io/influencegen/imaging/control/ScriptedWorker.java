package io.influencegen.imaging.control;

import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.worker.contract.ImageJob;
import io.influencegen.worker.contract.ImageParameters;
import io.influencegen.worker.contract.ImageRequest;
import io.influencegen.worker.contract.JobState;
import io.influencegen.worker.contract.ModelView;
import io.influencegen.worker.contract.Picture;
import io.influencegen.worker.contract.Range;
import io.influencegen.worker.contract.SizeView;
import io.influencegen.worker.contract.WorkerCapabilities;
import io.influencegen.worker.contract.WorkerClient;
import io.influencegen.worker.contract.WorkerProblem;
import io.influencegen.worker.contract.WorkerRefusal;
import io.influencegen.worker.contract.WorkerUnreachable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** A worker that makes a small grey picture of everything, unless a test says otherwise. */
final class ScriptedWorker implements WorkerClient {
    static final byte[] PICTURE = picture();

    volatile boolean down;
    /** What every submission is refused with. */
    volatile Optional<WorkerProblem> refusal = Optional.empty();
    /** How every picture ends. */
    volatile JobState ending = JobState.SUCCEEDED;
    /** Run between the submission and the first look at the job. */
    volatile Runnable meanwhile = () -> {};

    final Map<String, ImageRequest> requests = new ConcurrentHashMap<>();
    final List<String> cancelled = new ArrayList<>();
    final List<Integer> patience = new ArrayList<>();

    @Override
    public ImageJob submit(String key, ImageRequest request) {
        requireUp();
        refusal.ifPresent(said -> {
            throw new WorkerRefusal(said);
        });
        requests.put("job-" + key, request);
        return job("job-" + key, JobState.RUNNING);
    }

    @Override
    public ImageJob job(String id, int waitSeconds) {
        requireUp();
        patience.add(waitSeconds);
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
        return job(id, requests.containsKey(id) ? ending : JobState.CANCELLED);
    }

    @Override
    public byte[] picture(String id) {
        requireUp();
        return PICTURE.clone();
    }

    @Override
    public byte[] preview(String id) {
        return picture(id);
    }

    @Override
    public synchronized ImageJob cancel(String id) {
        cancelled.add(id);
        return job(id, JobState.CANCELLED);
    }

    @Override
    public List<ModelView> models() {
        requireUp();
        return List.of(model("tiny"));
    }

    @Override
    public WorkerCapabilities capabilities() {
        requireUp();
        return new WorkerCapabilities("1", "cpu", 2, 1024, 0, List.of("tiny"), 0, 0, 8, 8, 2000, false);
    }

    @Override
    public void close() {
        down = true;
    }

    static ModelView model(String name) {
        return new ModelView(
                name,
                "Tiny scenes",
                "onnx",
                "flux",
                "ours",
                "c0ffee",
                true,
                1024,
                List.of(new SizeView("1:1", 128, 128), new SizeView("16:9", 160, 96)),
                new Range(1, 100, 20),
                new Range(1, 12, 4),
                new Range(-2, 2, 1),
                4,
                1024,
                List.of(),
                null);
    }

    static WorkerProblem problem(int status, String code) {
        return new WorkerProblem(
                "about:blank", code, status, code, "said " + code, "do", "ref-1", null, null, null, null);
    }

    private void requireUp() {
        if (down) {
            throw new WorkerUnreachable(new IOException("Connection refused"));
        }
    }

    private ImageJob job(String id, JobState state) {
        boolean done = state == JobState.SUCCEEDED;
        return new ImageJob(
                id,
                id,
                state,
                0,
                1.0,
                3,
                20,
                true,
                new ImageParameters("tiny", "c0ffee", "a bottle", "", "1:1", 128, 128, 7, 20, 4, List.of(), null),
                List.of(),
                done ? new Picture("/p", "image/png", 128, 128, PICTURE.length, Sha256.of(PICTURE), 270) : null,
                state == JobState.FAILED ? problem(500, "internal") : null);
    }

    private static byte[] picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(128, 128, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
