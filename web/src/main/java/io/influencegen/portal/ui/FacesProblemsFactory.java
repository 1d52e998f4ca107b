package io.influencegen.portal.ui;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link FacesProblems} in front of what Faces does with exceptions. */
public class FacesProblemsFactory extends ExceptionHandlerFactory {
    public FacesProblemsFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new FacesProblems(getWrapped().getExceptionHandler());
    }
}
