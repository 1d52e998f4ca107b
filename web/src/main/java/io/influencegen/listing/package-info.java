/**
 * Lists as people see them: {@code ig:table} with its address, selection, bulk actions and exports. Depends on {@code portal}
 * for words and messages, and on the boundary of {@code listing}.
 */
package io.influencegen.listing;
