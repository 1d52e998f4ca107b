package io.influencegen.system.inside;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.moderation.boundary.Moderation;
import io.influencegen.moderation.boundary.PictureVerdict;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.Base64;
import java.util.UUID;

/** Asks for a picture as the studio does, inside the deployed EAR. Answers "permitted", or the reference of the refusal. */
@WebServlet("/moderation")
public class ModerationDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Moderation moderation;

    @Resource
    private transient UserTransaction transaction;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        UserId person = UserId.of(request.getParameter("person"));
        try {
            transaction.begin();
            response.getWriter().print(answer(person, request));
        } catch (DomainException refused) {
            response.getWriter().print(refused.details().get(2));
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            end();
        }
    }

    private String answer(UserId person, HttpServletRequest request) {
        String picture = request.getParameter("picture");
        if (picture == null) {
            moderation.requirePermitted(person, request.getParameter("text"), null);
            return "permitted";
        }
        PictureVerdict verdict = moderation.judge(
                person,
                UUID.fromString(request.getParameter("generation")),
                Base64.getDecoder().decode(picture));
        return verdict.permitted() ? "permitted" : verdict.reference();
    }

    /** Whoever is refused goes no further. */
    private void end() throws ServletException {
        try {
            transaction.rollback();
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
