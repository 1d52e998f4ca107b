package io.influencegen.portal.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlOutputLabel;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primefaces.component.api.InputHolder;

/** Ties the parts of an {@code ig:field} together for those who hear the page: label, help and message belong to the input. */
@Named
@ApplicationScoped
public class FieldWiring {
    public void wire(ComponentSystemEvent rendering) {
        UIComponent field = rendering.getComponent();
        inputs(field).findFirst().ifPresent(input -> describe(field, input));
    }

    private static void describe(UIComponent field, UIInput input) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String described = Stream.of("-help", "-message")
                .map(part -> Optional.ofNullable(field.findComponent(input.getId() + part)))
                .flatMap(Optional::stream)
                .filter(UIComponent::isRendered)
                .map(part -> part.getClientId(faces))
                .collect(Collectors.joining(" "));
        input.getPassThroughAttributes().put("aria-describedby", described);
        if (input.isRequired()) {
            input.getPassThroughAttributes().put("aria-required", "true");
        }
        if (input instanceof InputHolder holder) {
            field.getChildren().stream()
                    .filter(HtmlOutputLabel.class::isInstance)
                    .findFirst()
                    .ifPresent(label -> ((HtmlOutputLabel) label).setFor(":" + holder.getInputClientId()));
        }
    }

    private static Stream<UIInput> inputs(UIComponent parent) {
        return parent.getChildren().stream()
                .flatMap(child -> child instanceof UIInput input ? Stream.of(input) : inputs(child));
    }
}
