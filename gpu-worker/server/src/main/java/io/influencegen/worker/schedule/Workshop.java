package io.influencegen.worker.schedule;

import io.influencegen.worker.contract.BatchAnswer;
import io.influencegen.worker.contract.BatchRequest;
import io.influencegen.worker.contract.ImageJob;
import io.influencegen.worker.contract.ImageParameters;
import io.influencegen.worker.contract.ImageRequest;
import io.influencegen.worker.contract.JobPriority;
import io.influencegen.worker.contract.LoraChoice;
import io.influencegen.worker.contract.Range;
import io.influencegen.worker.model.Wish;
import io.influencegen.worker.onnx.ModelFault;
import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import io.influencegen.worker.registry.Description;
import io.influencegen.worker.registry.Registry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the API calls: takes requests in, tells of jobs, hands pictures out. */
public final class Workshop implements AutoCloseable {
    private static final int MOST_AT_ONCE = 500;
    private static final int LONGEST_KEY = 200;

    /** By how much a class of priority comes before the next: after that long even the least urgent has its turn. */
    private static final long CLASS_NANOS = Duration.ofMinutes(30).toNanos();

    private final Registry registry;
    private final JobBook book;
    private final ResultStore results;
    private final Lanes lanes;
    private final int capacity;
    private volatile boolean stopping;

    public Workshop(Registry registry, Plant plant, Gauges gauges) {
        this.registry = registry;
        this.capacity = plant.queueCapacity();
        results = new ResultStore(plant.results());
        book = new JobBook(results, plant.mostKept(), plant.kept());
        lanes = new Lanes(registry, plant, gauges, results, book);
    }

    /** The job of this key, new or known. */
    public Submission submit(String key, ImageRequest request) {
        String name = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
        if (name.length() > LONGEST_KEY) {
            throw Refusal.outOfRange("Idempotency-Key length", name.length(), new Range(1, LONGEST_KEY, 0));
        }
        if (request == null) {
            throw Refusal.of(ProblemCode.MALFORMED, "There is no request in the body.");
        }
        if (stopping) {
            throw Refusal.after(ProblemCode.STOPPING, "The worker is being stopped.", 5);
        }
        Job[] made = new Job[1];
        Job job = book.findOrAdd(name, () -> made[0] = make(name, request));
        if (made[0] == null) {
            if (!job.asked().equals(request)) {
                throw Refusal.of(ProblemCode.KEY_REUSED, "The key %s was used for another request.".formatted(name));
            }
            return new Submission(view(job), false);
        }
        job.lane().add(job);
        return new Submission(view(job), true);
    }

    /** A job and whether this call has begun it. */
    public record Submission(ImageJob job, boolean isNew) {}

    public BatchAnswer submitAll(BatchRequest batch) {
        if (batch == null || batch.items().isEmpty() || batch.items().size() > MOST_AT_ONCE) {
            throw Refusal.outOfRange("items", batch == null ? 0 : batch.items().size(), new Range(1, MOST_AT_ONCE, 1));
        }
        List<BatchAnswer.Item> answers = new ArrayList<>();
        for (BatchRequest.Item item : batch.items()) {
            try {
                answers.add(new BatchAnswer.Item(
                        item.key(), submit(item.key(), item.request()).job(), null));
            } catch (Refusal refusal) {
                answers.add(new BatchAnswer.Item(item.key(), null, refusal.problem()));
            }
        }
        return new BatchAnswer(answers);
    }

    private Job make(String key, ImageRequest request) {
        String model = request.model() == null ? standard() : request.model();
        Description description = registry.find(model);
        Lane lane = lane(description);
        RequestCheck check = new RequestCheck(description, request);
        ImageParameters parameters = check.parameters(key, registry.checksum(model));
        if (lanes.queued() >= capacity) {
            throw Refusal.after(
                    ProblemCode.QUEUE_FULL,
                    "%d pictures wait already, no more than %d may.".formatted(lanes.queued(), capacity),
                    lanes.secondsToRoom());
        }
        Wish wish = new Wish(
                parameters.prompt(),
                parameters.negativePrompt(),
                check.nativeSize(),
                parameters.seed(),
                parameters.steps(),
                parameters.guidance(),
                parameters.loras().stream().collect(Collectors.toMap(LoraChoice::name, LoraChoice::strength)));
        long order = System.nanoTime() + CLASS_NANOS * classesBefore(parameters.priority());
        return new Job(UUID.randomUUID().toString(), key, request, parameters, wish, order, lane);
    }

    private Lane lane(Description model) {
        try {
            return lanes.of(model);
        } catch (ModelFault fault) {
            throw Refusal.of(
                    ProblemCode.MODEL_FAULT,
                    "The model %s cannot be used: %s.".formatted(model.id(), fault.getMessage()),
                    fault);
        }
    }

    private static int classesBefore(JobPriority priority) {
        return switch (priority) {
            case INTERACTIVE -> 0;
            case CAMPAIGN -> 1;
            case BULK -> 2;
        };
    }

    private String standard() {
        return registry.standard()
                .orElseThrow(() -> Refusal.of(ProblemCode.UNKNOWN_MODEL, "This worker has no model at all."));
    }

    public Job find(String id) {
        return book.find(id);
    }

    public ImageJob view(Job job) {
        return job.isOver()
                ? job.view(0, null)
                : job.view(job.lane().position(job), job.lane().expectedSeconds(job));
    }

    public ImageJob cancel(String id) {
        Job job = book.find(id);
        if (!job.isOver()) {
            job.lane().cancel(job);
        }
        return view(job);
    }

    /** The bytes of a picture that is finished. */
    public InputStream picture(Job job) {
        ImageJob now = view(job);
        if (now.picture() == null) {
            throw now.problem() == null
                    ? Refusal.of(ProblemCode.NOT_READY, "The picture is %s.".formatted(now.state()))
                    : Refusal.of(ended(now), now.problem().detail());
        }
        try {
            return results.open(job.id());
        } catch (IOException gone) {
            throw Refusal.of(ProblemCode.UNKNOWN_JOB, "The picture has been thrown away meanwhile.", gone);
        }
    }

    private static ProblemCode ended(ImageJob job) {
        return java.util.Arrays.stream(ProblemCode.values())
                .filter(code -> code.word().equals(job.problem().code()))
                .findFirst()
                .orElse(ProblemCode.INTERNAL);
    }

    public int queued() {
        return lanes.queued();
    }

    public int running() {
        return lanes.running();
    }

    public int capacity() {
        return capacity;
    }

    public int longestPrompt() {
        return RequestCheck.LONGEST_PROMPT;
    }

    public boolean isStopping() {
        return stopping;
    }

    /** Forgets what ended long ago. */
    public void clean() {
        book.clean();
    }

    /** Takes nothing more, ends what runs, gives up what waits. */
    @Override
    public void close() {
        stopping = true;
        lanes.close();
    }
}
