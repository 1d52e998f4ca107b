package io.influencegen.portal.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** What the error page says; opened by hand it is a page that does not exist. */
@Named
@RequestScoped
public class ProblemPage {
    @Inject
    private FacesContext faces;

    @Inject
    private Texts texts;

    public void open() {
        if (attribute(ProblemServlet.PROBLEM).isEmpty()) {
            external().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    public int getStatus() {
        return external().getResponse() instanceof HttpServletResponse response ? response.getStatus() : 0;
    }

    public String getCause() {
        return problem().cause();
    }

    public String getNext() {
        return problem().next();
    }

    public String getReference() {
        return (String) attribute(ProblemServlet.REFERENCE).orElse("");
    }

    private Problem problem() {
        return (Problem)
                attribute(ProblemServlet.PROBLEM).orElseGet(() -> texts.problem(HttpServletResponse.SC_NOT_FOUND));
    }

    private Optional<Object> attribute(String name) {
        return Optional.ofNullable(external().getRequestMap().get(name));
    }

    private ExternalContext external() {
        return faces.getExternalContext();
    }
}
