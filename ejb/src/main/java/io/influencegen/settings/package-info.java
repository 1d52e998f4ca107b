/**
 * What administrators may change while the product runs: defined in code with type, range and default, kept in the database,
 * audited, effective on every node as soon as the change commits.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code error}, {@code listing}, {@code push}, {@code time}. A feature declares its settings
 * in a {@code SettingCatalog} and reads them through {@code Settings}.
 */
package io.influencegen.settings;
