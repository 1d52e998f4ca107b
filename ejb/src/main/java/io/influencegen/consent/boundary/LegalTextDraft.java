package io.influencegen.consent.boundary;

/** What an administrator wants a text to say. */
public record LegalTextDraft(String title, String body) {}
