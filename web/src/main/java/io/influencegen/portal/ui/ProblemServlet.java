package io.influencegen.portal.ui;

import io.influencegen.error.boundary.ErrorKind;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Where the container sends every error answer: a page for people, a line for a page's own requests. */
@WebServlet("/problem")
public class ProblemServlet extends HttpServlet {
    static final String REFERENCE = ProblemServlet.class.getName() + ".reference";
    static final String PROBLEM = ProblemServlet.class.getName() + ".problem";
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/error/problem.xhtml";

    @Inject
    private transient Texts texts;

    @Inject
    private transient ContentPolicy policy;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        int status = Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .orElse(HttpServletResponse.SC_NOT_FOUND);
        String reference = reference(request);
        HttpServletResponse answer = AnswerHeaders.on(request, response, policy);
        answer.setStatus(status);
        answer.setHeader("X-Correlation-Id", reference);
        request.setAttribute(REFERENCE, reference);
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (ApiAnswer.isFor(asked)) {
            ApiAnswer.write(answer, status, asked, reference, texts);
            return;
        }
        if (request.getAttribute(PROBLEM) == null) {
            request.setAttribute(PROBLEM, texts.problem(status));
        }
        if (FacesProblems.isPartial(request)) {
            writePartial(answer, status, (Problem) request.getAttribute(PROBLEM));
        } else {
            request.getRequestDispatcher(PAGE).forward(new PlainRequest(request), answer);
        }
    }

    /** In the form every script of Faces reads; anything else would be taken for broken XML. */
    private static void writePartial(HttpServletResponse answer, int status, Problem problem) throws IOException {
        answer.setContentType("text/xml;charset=UTF-8");
        answer.getWriter()
                .write("<partial-response><error><error-name>" + status + "</error-name><error-message><![CDATA["
                        + problem.cause().replace("]]>", "") + "]]></error-message></error></partial-response>");
        answer.flushBuffer();
    }

    /** A request so malformed that no filter saw it still gets its reference. */
    private static String reference(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(REFERENCE))
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    static int status(ErrorKind kind) {
        return switch (kind) {
            case USER -> HttpServletResponse.SC_BAD_REQUEST;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case DENIED -> HttpServletResponse.SC_FORBIDDEN;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case RESOURCES, EXTERNAL -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case INTERNAL -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
    }
}
