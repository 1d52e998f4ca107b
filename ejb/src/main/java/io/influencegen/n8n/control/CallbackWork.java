package io.influencegen.n8n.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.imaging.boundary.Arrival;
import io.influencegen.imaging.boundary.GenerationView.Problem;
import io.influencegen.imaging.boundary.GenerationWork;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.imaging.boundary.ImagingError;
import io.influencegen.imaging.boundary.ImagingSettings;
import io.influencegen.imaging.boundary.PictureArrivals;
import io.influencegen.n8n.boundary.CallbackAnswer;
import io.influencegen.n8n.boundary.CallbackLedger;
import io.influencegen.n8n.boundary.N8nError;
import io.influencegen.n8n.control.CallbackBook.Outcome;
import io.influencegen.n8n.control.CallbackBook.ReceivedCallback;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Does with a genuine callback what it says. */
@Dependent
public class CallbackWork {
    private static final Logger LOG = System.getLogger(CallbackWork.class.getName());
    /** What will be no better another time. */
    private static final Set<N8nError> UNUSABLE =
            Set.of(N8nError.CALLBACK_UNREADABLE, N8nError.CALLBACK_PICTURE_UNUSABLE, N8nError.CALLBACK_LINK_REFUSED);

    private final GenerationWork generations;
    private final PictureArrivals arrivals;
    private final CallbackBook book;
    private final PictureLinks links;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public CallbackWork(
            GenerationWork generations,
            PictureArrivals arrivals,
            CallbackLedger book,
            PictureLinks links,
            Settings settings,
            Clock clock) {
        this.generations = generations;
        this.arrivals = arrivals;
        this.book = book;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the picture is still waited for under this lease. */
    boolean isWanted(ReceivedCallback callback) {
        return generations.held(callback.generation(), callback.lease()).isPresent();
    }

    CallbackAnswer carryOut(ReceivedCallback callback, CallbackBody said) {
        ImageTask task = task(callback);
        if (said.isFailure()) {
            return failed(callback, task, said);
        }
        try {
            byte[] bytes = said.link().map(links::fetch).orElseGet(said::decoded);
            return arrived(callback, task, ReceivedPicture.of(bytes), said);
        } catch (DomainException refused) {
            if (refused.code() instanceof N8nError code && UNUSABLE.contains(code)) {
                generations.refuse(task, problem(task, kept(code), String.join(", ", refused.details())), true);
                book.settle(callback.lease(), Outcome.FAILED, refused.getMessage());
            }
            throw refused;
        }
    }

    private CallbackAnswer failed(ReceivedCallback callback, ImageTask task, CallbackBody said) {
        Problem problem = problem(task, N8nError.N8N_FAILED, said.error());
        boolean ours = said.last()
                ? generations.refuse(task, problem, true)
                : generations.fail(task, problem, settings.duration(ImagingSettings.FIRST_PAUSE));
        book.settle(callback.lease(), Outcome.FAILED, said.error());
        if (!ours) {
            throw new DomainException(N8nError.CALLBACK_TOO_LATE);
        }
        return CallbackAnswer.FAILED;
    }

    private CallbackAnswer arrived(
            ReceivedCallback callback, ImageTask task, ReceivedPicture picture, CallbackBody said) {
        Duration compute = said.compute().orElseGet(() -> Duration.between(task.startedAt(), clock.instant()));
        Arrival arrival = arrivals.arrive(task, picture.png().bytes(), picture.width(), picture.height(), compute);
        if (arrival == Arrival.KEPT) {
            book.settle(callback.lease(), Outcome.COMPLETED, "");
            LOG.log(Level.INFO, "Picture {0} came by n8n", task.id());
            return CallbackAnswer.COMPLETED;
        }
        book.settle(callback.lease(), Outcome.FAILED, arrival.name());
        if (arrival == Arrival.TOO_LATE) {
            throw new DomainException(N8nError.CALLBACK_TOO_LATE);
        }
        return CallbackAnswer.FAILED;
    }

    private ImageTask task(ReceivedCallback callback) {
        return generations
                .held(callback.generation(), callback.lease())
                .orElseThrow(() -> new DomainException(N8nError.CALLBACK_TOO_LATE));
    }

    /** As the picture's owner reads it. */
    private static ErrorCode kept(N8nError code) {
        return code == N8nError.CALLBACK_PICTURE_UNUSABLE ? ImagingError.RESULT_UNREADABLE : N8nError.N8N_FAILED;
    }

    private static Problem problem(ImageTask task, ErrorCode code, String why) {
        String cause = why.length() > 500 ? why.substring(0, 500) : why;
        return new Problem(code.key(), cause, "", task.id().toString());
    }
}
