/**
 * The conventions of the API that every resource follows: who may call, problem documents, bodies, paging, preconditions,
 * repeated requests.
 *
 * <p>Depends on {@code access}, {@code error}, {@code listing}, {@code portal}. Resources live with their features and
 * depend on this one, never the other way round.
 */
package io.influencegen.rest;
