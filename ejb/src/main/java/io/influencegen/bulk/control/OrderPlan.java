package io.influencegen.bulk.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.bulk.boundary.BulkError;
import io.influencegen.bulk.boundary.BulkSettings;
import io.influencegen.bulk.boundary.BulkWish;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.imaging.boundary.BulkStudio;
import io.influencegen.imaging.boundary.GenerationView.Asked;
import io.influencegen.moderation.boundary.Moderation;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.sheet.boundary.Sheet;
import io.influencegen.sheet.boundary.SheetFile;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** Makes an order of a sheet: what every picture will be, and what is wrong with the rows that become none. */
@Dependent
public class OrderPlan {
    private static final int MEGABYTE = 1 << 20;
    private static final int MOST_VARIANTS = 20;
    private static final int LONGEST_TITLE = 120;

    private final OrderRepository orders;
    private final ItemRepository items;
    private final BulkStudio studio;
    private final Moderation moderation;
    private final Settings settings;
    private final AuditLog audit;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    @SuppressWarnings("TooManyParameters")
    OrderPlan(
            OrderRepository orders,
            ItemRepository items,
            BulkStudio studio,
            Moderation moderation,
            Settings settings,
            AuditLog audit,
            RequestContext context,
            Clock clock) {
        this.orders = orders;
        this.items = items;
        this.studio = studio;
        this.moderation = moderation;
        this.settings = settings;
        this.audit = audit;
        this.context = context;
        this.clock = clock;
    }

    public UUID make(BulkWish wish, String name, byte[] file) {
        Caller caller = context.caller();
        UserId owner = caller.user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
        requireTitle(wish.title());
        requireVariants(wish.variants());
        int most = settings.number(BulkSettings.MOST_PICTURES);
        Sheet sheet = SheetFile.read(file, settings.number(BulkSettings.MOST_MEGABYTES) * MEGABYTE, most);
        RowCheck rows = RowCheck.of(wish, sheet, text -> moderation.foresee(owner, text));
        long pictures = (long) rows.good().size() * wish.variants();
        if (pictures > most) {
            throw new DomainException(BulkError.BULK_TOO_MANY, pictures, most);
        }
        Asked asked = studio.complete(wish.ofRow(), caller.roles());
        Instant now = clock.instant();
        UUID id = TimeOrderedId.next(now.toEpochMilli());
        orders.add(new OrderRepository.NewOrder(
                id, owner, wish, asked, name, sha256(file), sheet.rows().size(), now));
        items.add(id, rows.good(), wish.variants(), asked.seed(), now);
        items.fault(id, rows.faults());
        audit.record(AuditEntry.of("bulk.planned")
                .on("bulk-order", id.toString())
                .change(Map.of(), Map.of("pictures", String.valueOf(pictures), "sheet", name)));
        return id;
    }

    private static void requireTitle(String title) {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new DomainException(CommonError.INVALID_VALUE, "title", "1 to " + LONGEST_TITLE + " characters");
        }
    }

    private static void requireVariants(int variants) {
        if (variants < 1 || variants > MOST_VARIANTS) {
            throw new DomainException(CommonError.INVALID_VALUE, "variants", "1 to " + MOST_VARIANTS);
        }
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
