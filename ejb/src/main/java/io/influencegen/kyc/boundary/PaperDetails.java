package io.influencegen.kyc.boundary;

import io.influencegen.kyc.entity.PaperKind;
import java.io.Serializable;
import java.time.LocalDate;

/** What an identity paper says, as its owner types it. */
public record PaperDetails(PaperKind kind, String number, String country, LocalDate expires) implements Serializable {}
