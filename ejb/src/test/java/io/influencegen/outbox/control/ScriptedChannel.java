package io.influencegen.outbox.control;

import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A channel that answers as the test says and remembers what came. */
final class ScriptedChannel implements OutboxChannel {
    static final String NAME = "scripted";

    final List<Delivery> seen = new CopyOnWriteArrayList<>();
    private volatile Function<Delivery, DeliveryResult> answer = delivery -> DeliveryResult.delivered(200);

    void answer(DeliveryResult result) {
        answer = delivery -> result;
    }

    void answer(Function<Delivery, DeliveryResult> newAnswer) {
        answer = newAnswer;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DeliveryResult deliver(Delivery delivery) {
        seen.add(delivery);
        return answer.apply(delivery);
    }
}
