package io.influencegen.kyc.boundary;

import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.Verdict;

/** What a reviewer says about one matter: to the applicant, and separately for colleagues. */
public record ItemDecision(ItemKind item, Verdict verdict, String reasonKey, String reason, String note) {}
