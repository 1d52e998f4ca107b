package io.influencegen.provenance.boundary;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.provenance.control.Credentials;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Says in pictures where they come from, and reads what others say. PNG, JPEG and WebP; pixels are never touched. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ContentCredentials {
    @Inject
    private Credentials credentials;

    /** The picture with what it was made with, signed. Other metadata stays, an older credential does not. */
    public byte[] seal(byte[] picture, Making making) {
        return credentials.seal(picture, making);
    }

    /**
     * The converted picture, signed, with the story of the original. Refused with a {@link DomainException} when the original
     * is not ours or was altered.
     */
    public byte[] derive(byte[] sealedOriginal, byte[] converted) {
        return credentials.derive(sealedOriginal, converted);
    }

    /** What is shown, and nothing that is told about it. */
    public byte[] strip(byte[] picture) {
        return credentials.strip(picture);
    }

    /** What a picture says of itself, and whether that holds; bad input is told in the report. */
    public CredentialReport verify(byte[] picture) {
        return credentials.verify(picture);
    }

    /** The largest picture, in bytes. */
    public int largestPicture() {
        return credentials.largestPicture();
    }

    /** The certificate pictures are signed with and who issued it, in PEM, for those who want to trust it. */
    public String certificateChain() {
        return credentials.certificateChain();
    }
}
