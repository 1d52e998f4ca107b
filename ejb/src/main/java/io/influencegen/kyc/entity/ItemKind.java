package io.influencegen.kyc.entity;

/** The matters of a case, in the order people do them. */
public enum ItemKind {
    PERSON,
    IDENTITY,
    CHANNELS,
    BANK,
    TAX
}
