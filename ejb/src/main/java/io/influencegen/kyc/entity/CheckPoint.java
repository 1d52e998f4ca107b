package io.influencegen.kyc.entity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reviewer has to have looked at before an item can be approved, by item and kind of paper. */
public enum CheckPoint {
    NAME_COMPLETE(ItemKind.PERSON),
    ADDRESS_PLAUSIBLE(ItemKind.PERSON),
    NOBODY_TWICE(ItemKind.PERSON),
    HITS_SETTLED(ItemKind.PERSON),
    PICTURE_GENUINE(ItemKind.IDENTITY),
    DETAILS_MATCH(ItemKind.IDENTITY),
    PAPER_VALID(ItemKind.IDENTITY),
    MACHINE_LINES(ItemKind.IDENTITY, PaperKind.PASSPORT, PaperKind.NATIONAL_ID),
    BOTH_SIDES(ItemKind.IDENTITY, PaperKind.NATIONAL_ID, PaperKind.DRIVING_LICENCE),
    LICENCE_CATEGORY(ItemKind.IDENTITY, PaperKind.DRIVING_LICENCE),
    CHANNELS_THEIRS(ItemKind.CHANNELS),
    CHANNELS_FIT(ItemKind.CHANNELS),
    HOLDER_MATCHES(ItemKind.BANK),
    ACCOUNT_SHOWN(ItemKind.BANK),
    FORM_COMPLETE(ItemKind.TAX);

    private final ItemKind item;
    private final List<PaperKind> papers;

    CheckPoint(ItemKind item, PaperKind... papers) {
        this.item = item;
        this.papers = List.of(papers);
    }

    public static List<CheckPoint> of(ItemKind item, Optional<PaperKind> paper) {
        return Stream.of(values())
                .filter(point -> point.item == item)
                .filter(point -> point.papers.isEmpty()
                        || paper.filter(point.papers::contains).isPresent())
                .toList();
    }
}
