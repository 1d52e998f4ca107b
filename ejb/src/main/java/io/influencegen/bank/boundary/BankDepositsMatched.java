package io.influencegen.bank.boundary;

import io.influencegen.access.boundary.UserId;
import java.util.UUID;

/** The amounts sent to a changed account were named; the change now waits for its decision. Fired in that transaction. */
public record BankDepositsMatched(UserId owner, UUID account) {}
