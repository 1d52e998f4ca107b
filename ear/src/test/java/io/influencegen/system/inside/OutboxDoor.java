package io.influencegen.system.inside;

import io.influencegen.outbox.boundary.Outbox;
import io.influencegen.outbox.boundary.OutboxMessage;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.UUID;

/** Hands in a message as a feature does: in a transaction, inside the deployed EAR. Answers its id. */
@WebServlet("/outbox")
public class OutboxDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Outbox outbox;

    @Resource
    private transient UserTransaction transaction;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        OutboxMessage message = OutboxMessage.of(
                "webhook", request.getParameter("destination"), "{\"of\":\"a test\"}", request.getParameter("key"));
        try {
            transaction.begin();
            UUID id = outbox.enqueue(message);
            transaction.commit();
            response.getWriter().print(id);
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
