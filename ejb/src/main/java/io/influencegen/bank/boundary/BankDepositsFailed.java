package io.influencegen.bank.boundary;

import io.influencegen.access.boundary.UserId;

/** The amounts were not named in the tries or the time there were. Fired in the transaction that says so. */
public record BankDepositsFailed(UserId owner) {}
