/**
 * What people may ask about their own data: a copy of it, and that it be erased. Features that keep data of people implement
 * {@code PersonalDataSource}; those that have to keep it for a while implement {@code ErasureHold}.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code crypto}, {@code error}, {@code id}, {@code identity}, {@code listing},
 * {@code notification}, {@code outbox}, {@code push}, {@code settings}, {@code sql}, {@code storage}, {@code time}.
 */
package io.influencegen.privacy;
