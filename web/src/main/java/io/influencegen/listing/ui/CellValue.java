package io.influencegen.listing.ui;

import java.io.Serializable;
import java.util.function.Function;

/** What a row has to say in one cell; null where it has nothing. Lives in the view, hence serializable. */
@FunctionalInterface
public interface CellValue<T> extends Function<T, Object>, Serializable {}
