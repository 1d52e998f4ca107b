package io.influencegen.bank.boundary;

import io.influencegen.access.boundary.UserId;
import java.util.UUID;

/** The account is paid to from now on. Fired in the transaction that verifies it. */
public record BankAccountVerified(UserId owner, UUID account) {}
