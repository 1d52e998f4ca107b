package io.influencegen.imaging.boundary;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.control.Expectation;
import io.influencegen.imaging.control.GenerationViewRepository;
import io.influencegen.imaging.control.ModelBook;
import io.influencegen.imaging.control.Previews;
import io.influencegen.imaging.control.StudioDesk;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.usage.boundary.QuotaView;
import io.influencegen.usage.boundary.Quotas;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where people have pictures made, and see how far they are. Another person's pictures do not exist here. */
@Stateless
@RolesAllowed({Roles.INFLUENCER, Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
public class ImageStudio {
    private static final int MOST_RECENT = 100;

    @Inject
    private StudioDesk desk;

    @Inject
    private GenerationViewRepository views;

    @Inject
    private ModelBook models;

    @Inject
    private Expectation expectation;

    @Inject
    private Quotas quotas;

    @Inject
    private Previews previews;

    @Inject
    private AuditLog audit;

    @Inject
    private RequestContext context;

    /** Takes pictures into the queue; refused are words that rules forbid, what is out of range, and what exceeds the quota. */
    public Submission submit(ImageWish wish) {
        UUID submission =
                desk.submit(wish, wish.campaign().isPresent() ? TurnPriority.CAMPAIGN : TurnPriority.INTERACTIVE);
        audit.record(AuditEntry.of("imaging.submitted")
                .on("submission", submission.toString())
                .change(Map.of(), Map.of("pictures", String.valueOf(wish.count()))));
        return new Submission(submission, expectation.of(views.ofSubmission(self(), submission)));
    }

    /** Filters: {@code state}, {@code model}, {@code campaign}, {@code submission}, {@code from}, {@code to}. Newest first. */
    public Page<GenerationView> list(ListQuery query) {
        Page<GenerationView> page = views.list(self(), query);
        return new Page<>(expectation.of(page.items()), page.total());
    }

    public GenerationView find(UUID id) {
        return views.find(self(), id)
                .map(view -> expectation.of(List.of(view)).get(0))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** The newest, whatever became of them. */
    public List<GenerationView> recent(int most) {
        return expectation.of(views.recent(self(), Math.min(most, MOST_RECENT)));
    }

    /** Its quota is given back. One that has ended stays as it is. */
    public void cancel(UUID id) {
        desk.cancel(id);
        audit.record(AuditEntry.of("imaging.cancelled").on("generation", id.toString()));
    }

    /** What a picture looks like so far; empty while there is nothing to see. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<byte[]> preview(UUID id) {
        return previews.of(find(id));
    }

    public List<StudioModel> models() {
        return models.openTo(context.caller().roles());
    }

    public QuotaView quota() {
        Caller caller = context.caller();
        return quotas.ofThisMonth(self(), caller.roles());
    }

    private UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
