package io.influencegen.provider.boundary;

import java.util.List;
import java.util.Optional;

/** Somebody who can tell whether a person is who they say. Found by CDI, by the key that the setting names. Each call is one request. */
public interface IdentityProvider {
    String key();

    /** Whether it is set up far enough to be asked. */
    boolean isReady();

    /** Where it is asked; what spares it when it is in trouble. */
    String destination();

    /** The id it has for the person from now on. */
    String createApplicant(ProviderApplicant applicant) throws ProviderTrouble;

    String upload(String applicantRef, ProviderDocument document) throws ProviderTrouble;

    /** A check that was begun although the answer was lost. */
    Optional<String> findCheck(String applicantRef) throws ProviderTrouble;

    String startCheck(String applicantRef, List<String> documentRefs) throws ProviderTrouble;

    ProviderVerdict fetch(String checkRef) throws ProviderTrouble;

    /** The check that a message of the provider is about; empty when it is about something else. Refuses what it has not signed. */
    Optional<String> checkOf(String signature, byte[] body);
}
