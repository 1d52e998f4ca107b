package io.influencegen.identity.boundary;

import java.io.Serializable;

/** What a browser is asked, and what the portal remembers until it answers, which it may do once; JSON both. */
public record PasskeyQuestion(String asked, String remembered) implements Serializable {}
