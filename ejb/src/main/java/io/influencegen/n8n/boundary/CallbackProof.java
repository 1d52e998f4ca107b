package io.influencegen.n8n.boundary;

/** What a callback shows beside its body: the token it was given, and a signature over a moment and the body. Empty where missing. */
public record CallbackProof(String token, String timestamp, String signature) {}
