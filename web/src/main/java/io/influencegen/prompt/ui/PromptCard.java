package io.influencegen.prompt.ui;

import io.influencegen.access.boundary.Role;
import io.influencegen.prompt.boundary.PromptView;
import io.influencegen.prompt.entity.LoraText;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One entry of the library as a card; {@code changeable} by who looks at it. */
public record PromptCard(PromptView view, boolean changeable) implements Serializable {
    public UUID getId() {
        return view.id();
    }

    public String getTitle() {
        return view.content().title();
    }

    /** Its text, in which a variable is only its name. */
    public List<PromptPart> getParts() {
        return PromptPart.of(view.content().text());
    }

    public String getOutline() {
        return getParts().stream().map(PromptPart::outline).collect(Collectors.joining());
    }

    public boolean isChangeable() {
        return changeable;
    }

    public boolean isTemplate() {
        return view.isTemplate();
    }

    public boolean isFavourite() {
        return view.favourite();
    }

    public String getBrand() {
        return view.reach().brand();
    }

    public boolean isDisabled() {
        return !view.reach().enabled();
    }

    public List<String> getAudience() {
        return view.reach().audience().stream().map(Role::key).sorted().toList();
    }

    public String getRatio() {
        return view.content().style().ratio();
    }

    public String getModel() {
        return view.content().style().model();
    }

    public String getLoras() {
        return LoraText.write(view.content().style().loras());
    }

    public long getTimesUsed() {
        return view.timesUsed();
    }

    public String getAddress() {
        return (changeable ? "/prompt/edit?id=" : "/prompt/edit?copy=") + view.id();
    }

    public String getStudio() {
        return "/imaging/studio?prompt=" + view.id();
    }
}
