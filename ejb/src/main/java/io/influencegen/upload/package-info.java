/**
 * Files on their way from a device to encrypted storage: received in parts that survive everything, looked at and scanned
 * before anybody can open them, and shown as pictures of our own. What a file is for is a purpose that another feature brings.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code crypto}, {@code error}, {@code id}, {@code outbox}, {@code push},
 * {@code settings}, {@code sql}, {@code storage}, {@code time}.
 */
package io.influencegen.upload;
