package io.influencegen.n8n.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.n8n.boundary.CallbackAnswer;
import io.influencegen.n8n.boundary.CallbackLedger;
import io.influencegen.n8n.boundary.CallbackProof;
import io.influencegen.n8n.boundary.N8nError;
import io.influencegen.n8n.control.CallbackBook.Known;
import io.influencegen.n8n.control.CallbackBook.ReceivedCallback;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;

/** Lets in only what n8n was asked for, once, and writes down what came. */
@Dependent
public class CallbackDesk {
    private final CallbackToken token;
    private final CallbackSignature signature;
    private final CallbackRoom room;
    private final CallbackBook book;
    private final CallbackWork work;
    private final RequestContext context;

    @Inject
    public CallbackDesk(
            CallbackToken token,
            CallbackSignature signature,
            CallbackRoom room,
            CallbackLedger book,
            CallbackWork work,
            RequestContext context) {
        this(token, signature, room, (CallbackBook) book, work, context);
    }

    CallbackDesk(
            CallbackToken token,
            CallbackSignature signature,
            CallbackRoom room,
            CallbackBook book,
            CallbackWork work,
            RequestContext context) {
        this.token = token;
        this.signature = signature;
        this.room = room;
        this.book = book;
        this.work = work;
        this.context = context;
    }

    public CallbackAnswer receive(UUID generation, CallbackProof proof, InputStream body) {
        try {
            UUID lease = token.require(generation, proof.token());
            return room.with(() -> {
                byte[] bytes = read(body);
                signature.require(proof, bytes);
                return take(new ReceivedCallback(generation, lease, Sha256.of(bytes), context.ip()), bytes);
            });
        } catch (DomainException refused) {
            book.refused(generation, context.ip(), refused.getMessage());
            throw refused;
        }
    }

    /** A lease is answered once. The same answer again is good news that is old, or goes on where a node died. */
    private CallbackAnswer take(ReceivedCallback callback, byte[] bytes) {
        Optional<Known> known = book.known(callback.lease());
        if (known.isPresent() && !known.get().digest().equals(callback.digest())) {
            throw new DomainException(N8nError.CALLBACK_CONTRADICTS);
        }
        boolean wanted = work.isWanted(callback);
        if (known.isPresent() && (known.get().outcome() != CallbackBook.Outcome.TAKEN || !wanted)) {
            book.repeated(callback);
            return CallbackAnswer.REPEATED;
        }
        if (!wanted) {
            throw new DomainException(N8nError.CALLBACK_TOO_LATE);
        }
        CallbackBody said = CallbackBody.parse(bytes);
        if (known.isEmpty() && !book.claim(callback)) {
            throw new DomainException(CommonError.BUSY);
        }
        return work.carryOut(callback, said);
    }

    private static byte[] read(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
