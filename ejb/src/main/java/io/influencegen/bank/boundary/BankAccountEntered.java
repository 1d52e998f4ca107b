package io.influencegen.bank.boundary;

import io.influencegen.access.boundary.UserId;
import java.util.UUID;

/** Somebody has entered an account; a change where a verified one is in use. Fired in the transaction that keeps it. */
public record BankAccountEntered(UserId owner, UUID account, boolean change) {}
