package io.influencegen.kyc.boundary;

import java.io.Serializable;

/** How much there is to do: that nobody has, that the caller has, overdue, second looks, mentions; and decided in a week. */
public record DeskFigures(long waiting, long mine, long overdue, long secondLooks, long mentions, long decided)
        implements Serializable {}
