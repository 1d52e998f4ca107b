package io.influencegen.imaging.boundary;

import io.influencegen.imaging.boundary.GenerationView.Problem;
import io.influencegen.imaging.control.GenerationLedger;
import io.influencegen.imaging.control.GenerationRepository;
import io.influencegen.imaging.control.ModelBook;
import io.influencegen.imaging.control.TaskDesk;
import io.influencegen.worker.contract.ModelView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * For whoever makes pictures: short transactions before, while and after one is made, never around it. A method that answers
 * false found that the picture is somebody else's by now.
 */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GenerationWork implements TaskDesk {
    @Inject
    private GenerationLedger ledger;

    @Inject
    private GenerationRepository generations;

    @Inject
    private ModelBook models;

    /** Leases to this node what the workers have room for, in fair turns; other routes are handed theirs. */
    @Override
    public List<ImageTask> take(String node, Collection<Room> rooms) {
        return ledger.take(node, rooms);
    }

    @Override
    public boolean progress(ImageTask task, String job, int place, int step) {
        return ledger.progress(task, job, place, step);
    }

    /** This node lives and has these in hand. */
    @Override
    public int keep(String node, Collection<UUID> leases) {
        return ledger.keep(node, leases);
    }

    @Override
    public boolean complete(ImageTask task, MadePicture made) {
        return ledger.complete(task, made);
    }

    /** Ends it without a picture; a dead letter is for operators to look at. */
    @Override
    public boolean refuse(ImageTask task, Problem problem, boolean dead) {
        return ledger.refuse(task, problem, dead);
    }

    /** It may go through another time, after the pause; the last allowed try ends it. */
    @Override
    public boolean fail(ImageTask task, Problem problem, Duration pause) {
        return ledger.fail(task, problem, pause);
    }

    /** It waits again, as if nothing had been tried. */
    @Override
    public boolean giveBack(ImageTask task, Duration pause) {
        return ledger.giveBack(task, pause);
    }

    /** The task under this lease; empty when it has ended or is somebody else's. */
    public Optional<ImageTask> held(UUID id, UUID lease) {
        return ledger.held(id, lease);
    }

    @Override
    public GenerationView.State stateOf(UUID id) {
        return generations.stateOf(id);
    }

    /** Takes up what dead nodes left; says how many. */
    @Override
    public int recover() {
        return ledger.recover();
    }

    /** What a worker has just told of its models. */
    public void seen(List<ModelView> offers) {
        models.seen(offers);
    }
}
