package io.influencegen.usage.boundary;

import io.influencegen.access.boundary.UserId;
import java.time.LocalDate;
import java.util.Optional;

/** Whose quota a picture is taken from: a person's and, where it is for one, a campaign's too, in that month. */
public record QuotaHold(UserId owner, Optional<String> campaign, LocalDate month) {}
