package io.influencegen.prompt.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.prompt.boundary.PromptError;
import io.influencegen.prompt.entity.OwnPrompt;
import io.influencegen.prompt.entity.Prompt;
import io.influencegen.prompt.entity.PromptContent;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** A person's own prompts. Another's does not exist; a template is there, and not theirs to change. */
@Dependent
public class PromptKeeper {
    private static final int MOST_OWN = 500;

    private final PromptRepository prompts;
    private final PromptReading reading;
    private final Clock clock;

    @Inject
    PromptKeeper(PromptRepository prompts, PromptReading reading, Clock clock) {
        this.prompts = prompts;
        this.reading = reading;
        this.clock = clock;
    }

    public UUID save(PromptContent content, Caller caller) {
        PromptCheck.of(content);
        UserId owner = PromptReading.user(caller);
        if (prompts.countOwn(owner) >= MOST_OWN) {
            throw new DomainException(PromptError.PROMPTS_TOO_MANY, MOST_OWN);
        }
        Prompt prompt = new OwnPrompt(TimeOrderedId.next(clock.millis()), owner);
        prompt.say(content, clock.instant());
        prompts.add(prompt);
        prompts.writeChanges();
        return prompt.id();
    }

    public void change(UUID id, PromptContent content, long version, Caller caller) {
        PromptCheck.of(content);
        Prompt prompt = own(id, caller);
        if (prompt.version() != version) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        prompt.say(content, clock.instant());
        prompts.writeChanges();
    }

    public void delete(UUID id, Caller caller) {
        prompts.remove(own(id, caller));
        prompts.writeChanges();
    }

    public void favourite(UUID id, boolean favourite, Caller caller) {
        prompts.like(reading.find(id, caller).id(), PromptReading.user(caller), favourite);
    }

    public void used(UUID id, Caller caller) {
        prompts.countUse(reading.find(id, caller).id());
    }

    private Prompt own(UUID id, Caller caller) {
        reading.find(id, caller);
        return prompts.find(id)
                .filter(prompt -> prompt instanceof OwnPrompt mine && mine.belongsTo(PromptReading.user(caller)))
                .orElseThrow(() -> new DomainException(CommonError.NOT_ALLOWED));
    }
}
