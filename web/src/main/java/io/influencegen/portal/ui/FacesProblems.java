package io.influencegen.portal.ui;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.primefaces.csp.CspException;

/**
 * Turns what goes wrong inside a page into words. An action that fails leaves the person where they are, the form filled
 * in, with a message; a page that cannot be shown becomes the error page.
 */
final class FacesProblems extends ExceptionHandlerWrapper {
    private static final System.Logger LOG = System.getLogger(FacesProblems.class.getName());

    FacesProblems(ExceptionHandler wrapped) {
        super(wrapped);
    }

    static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> queued =
                getUnhandledExceptionQueuedEvents().iterator();
        while (queued.hasNext()) {
            ExceptionQueuedEvent event = queued.next();
            queued.remove();
            answer(event.getContext().getException(), event.getContext().getPhaseId());
        }
    }

    private static void answer(Throwable thrown, PhaseId phase) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getResponseComplete() || faces.getExternalContext().isResponseCommitted()) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Page broke off: " + faces.getExternalContext().getRequestServletPath(),
                    thrown);
            faces.responseComplete();
            return;
        }
        if (find(thrown, ViewExpiredException.class).isPresent() || isForged(thrown, phase)) {
            openAgain(faces);
            return;
        }
        DomainException problem = find(thrown, DomainException.class).orElseGet(() -> classify(thrown));
        if (problem.code() == CommonError.UNEXPECTED) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Page failed: " + faces.getExternalContext().getRequestServletPath(),
                    thrown);
        }
        if (faces.isPostback() && phase != PhaseId.RENDER_RESPONSE) {
            CDI.current().select(Notices.class).get().problem(problem);
        } else {
            showErrorPage(faces, problem);
        }
    }

    private static DomainException classify(Throwable thrown) {
        return find(thrown, EJBAccessException.class).isPresent()
                        || find(thrown, AccessLocalException.class).isPresent()
                ? new DomainException(thrown, CommonError.NOT_ALLOWED)
                : new DomainException(thrown, CommonError.UNEXPECTED);
    }

    /** A view state or nonce that we never gave out is no failure of ours: such a form is simply no longer known. */
    private static boolean isForged(Throwable thrown, PhaseId phase) {
        return phase == PhaseId.RESTORE_VIEW || find(thrown, CspException.class).isPresent();
    }

    /** The page's script takes a fresh view state and sends the form again; without script the page opens anew. */
    private static void openAgain(FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        try {
            if (isPartial((HttpServletRequest) external.getRequest())) {
                external.responseReset();
                external.setResponseHeader(PageGuard.SESSION_HEADER, "view-expired");
                external.responseSendError(HttpServletResponse.SC_CONFLICT, null);
            } else {
                showErrorPage(faces, new DomainException(PortalError.FORM_EXPIRED));
            }
        } catch (IOException gone) {
            throw new FacesException(gone);
        }
        faces.responseComplete();
    }

    private static void showErrorPage(FacesContext faces, DomainException problem) {
        ExternalContext external = faces.getExternalContext();
        Problem words = CDI.current().select(Texts.class).get().problem(problem);
        try {
            external.responseReset();
            external.getRequestMap().put(ProblemServlet.PROBLEM, words);
            external.responseSendError(ProblemServlet.status(problem.code().kind()), null);
        } catch (IOException gone) {
            throw new FacesException(gone);
        }
        faces.responseComplete();
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
