/**
 * Has somebody else check who a person is: hands documents to an identity provider, takes its answers in, and says when people must
 * look instead.
 *
 * <p>May depend on {@code access}, {@code circuit}, {@code error}, {@code fetch}, {@code id}, {@code listing}, {@code notification}, {@code outbox}, {@code push},
 * {@code settings}, {@code sql}, {@code time}.
 */
package io.influencegen.provider;
