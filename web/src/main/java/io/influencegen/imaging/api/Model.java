package io.influencegen.imaging.api;

import io.influencegen.imaging.boundary.StudioModel;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A model that pictures can be made with, and what can be asked of it.")
public record Model(
        @Schema(description = "Names it.", examples = "shapes")
        String name,

        @Schema(description = "The same for people.") String title,

        @Schema(description = "Whether it is taken when nobody names a model.")
        boolean preset,

        @Schema(description = "Whether a worker offers it now; if not, pictures wait.")
        boolean available,

        @Schema(description = "What sides can have to one another.")
        List<String> ratios,

        @Schema(description = "Pixels of the longer side, at most.")
        int longestSide,

        @Schema(description = "Steps.") NumberRange steps,

        @Schema(description = "How closely the prompt is followed.")
        NumberRange guidance,

        @Schema(description = "How strongly a style is laid over.")
        NumberRange strength,

        @Schema(description = "So many styles at once.") int mostStyles,

        @Schema(description = "Styles that can be laid over it.")
        List<ModelStyle> styles) {
    public Model {
        ratios = List.copyOf(ratios);
        styles = List.copyOf(styles);
    }

    @Schema(description = "What a number may be, and what it is when nobody says.")
    public record NumberRange(
            @Schema(description = "The least.") double least,
            @Schema(description = "The most.") double most,
            @Schema(description = "When nobody says.") double preset) {
        static NumberRange of(StudioModel.Span span) {
            return new NumberRange(span.least(), span.most(), span.preset());
        }
    }

    @Schema(description = "A style of a model.")
    public record ModelStyle(
            @Schema(description = "Names it.") String name,

            @Schema(description = "Words that bring it out in a prompt.")
            List<String> triggerWords) {
        public ModelStyle {
            triggerWords = List.copyOf(triggerWords);
        }
    }

    static Model of(StudioModel model) {
        return new Model(
                model.name(),
                model.title(),
                model.preset(),
                model.available(),
                model.shapes().stream().map(StudioModel.Shape::ratio).toList(),
                model.longestSide(),
                NumberRange.of(model.steps()),
                NumberRange.of(model.guidance()),
                NumberRange.of(model.strength()),
                model.mostStyles(),
                model.styles().stream()
                        .map(style -> new ModelStyle(style.name(), style.triggerWords()))
                        .toList());
    }
}
