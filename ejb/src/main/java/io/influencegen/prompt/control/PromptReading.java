package io.influencegen.prompt.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.prompt.boundary.PromptSketch;
import io.influencegen.prompt.boundary.PromptVariable;
import io.influencegen.prompt.boundary.PromptView;
import io.influencegen.prompt.boundary.RenderedPrompt;
import io.influencegen.prompt.entity.PromptContent;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The library as one person sees it, and its texts with their variables filled. */
@Dependent
public class PromptReading {
    private final PromptRepository prompts;

    @Inject
    PromptReading(PromptRepository prompts) {
        this.prompts = prompts;
    }

    public Page<PromptView> list(ListQuery query, Caller caller) {
        PromptFilter filter = PromptFilter.matching(query, user(caller), caller);
        return new Page<>(prompts.list(filter, query), prompts.count(filter));
    }

    public List<String> brands(Caller caller) {
        return prompts.brands(new PromptFilter(user(caller), caller));
    }

    public PromptView find(UUID id, Caller caller) {
        return prompts.list(new PromptFilter(user(caller), caller).only(id), ListQuery.first(1)).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    public List<PromptVariable> variables(UUID id, Caller caller) {
        return text(find(id, caller)).variables();
    }

    public PromptSketch sketch(String text, String negative) {
        PromptCheck.ofTexts(text, negative);
        PromptText read = PromptText.of(text, negative);
        return new PromptSketch(read.variables(), Filling.example(read).get(0));
    }

    public RenderedPrompt render(UUID id, Map<String, String> values, Caller caller) {
        PromptView view = find(id, caller);
        List<String> filled = new Filling(text(view), values).filled();
        PromptCheck.ofTexts(filled.get(0), filled.get(1));
        return RenderedPrompt.of(
                id, filled.get(0), filled.get(1), view.content().style());
    }

    private static PromptText text(PromptView view) {
        PromptContent content = view.content();
        return PromptText.of(content.text(), content.negative());
    }

    static UserId user(Caller caller) {
        return caller.user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
