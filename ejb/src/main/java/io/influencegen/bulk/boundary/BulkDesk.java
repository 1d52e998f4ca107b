package io.influencegen.bulk.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.bulk.control.BulkReading;
import io.influencegen.bulk.control.OrderArchive;
import io.influencegen.bulk.control.OrderKeeper;
import io.influencegen.bulk.control.OrderPlan;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where people have many pictures made of a sheet. Another person's orders do not exist here, but for who manages campaigns. */
@Stateless
@RolesAllowed({Roles.INFLUENCER, Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
public class BulkDesk {
    @Inject
    private OrderPlan plan;

    @Inject
    private OrderKeeper keeper;

    @Inject
    private BulkReading reading;

    @Inject
    private OrderArchive archive;

    /** Reads the whole sheet and keeps what can be made of it, with everything that is wrong with it. Nothing is made yet. */
    public UUID plan(BulkWish wish, String name, byte[] sheet) {
        return plan.make(wish, name, sheet);
    }

    /** Filters: text, state, campaign. Newest first. */
    public Page<BulkOrderView> list(ListQuery query) {
        return reading.list(query);
    }

    public BulkOrderView find(UUID id) {
        return reading.find(id);
    }

    public BulkEstimate estimate(UUID id) {
        return reading.estimate(id);
    }

    /** In the order of rows, so many at most. */
    public List<BulkFault> faults(UUID id, int most) {
        return reading.faults(id, most);
    }

    /** In the order of rows. Filters: state. */
    public Page<BulkItem> items(UUID id, ListQuery query) {
        return reading.items(id, query);
    }

    /** All pictures that are there, as a ZIP file with a manifest. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void write(UUID id, OutputStream out) {
        archive.write(reading.find(id), reading.made(id), out);
    }

    public void start(UUID id) {
        keeper.start(id);
    }

    /** What is in the workers' hands is made all the same. Again changes nothing. */
    public void pause(UUID id) {
        keeper.pause(id);
    }

    public void resume(UUID id) {
        keeper.resume(id);
    }

    /** Has those that failed made after all; all of them where none is named. Says how many. */
    public int retry(UUID id, Set<Integer> positions) {
        return keeper.retry(id, positions);
    }

    /** Pictures that were made stay in the gallery. */
    public void delete(UUID id) {
        keeper.delete(id);
    }
}
