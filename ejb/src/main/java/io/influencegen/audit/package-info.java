/**
 * Who did what, when, from where and with what outcome: written in the transaction of the change, never altered, readable by
 * auditors and administrators.
 *
 * <p>May depend on {@code access}, {@code error}, {@code id}, {@code listing}, {@code sql}, {@code time}; every feature may record here.
 */
package io.influencegen.audit;
