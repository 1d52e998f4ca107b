/**
 * Open pages hear what concerns them: one WebSocket endpoint, {@code /live}, to which every page listens, fed by the
 * announcements of {@code push}.
 *
 * <p>May depend on {@code access}, {@code identity}, {@code push}, {@code settings}, {@code time}.
 */
package io.influencegen.live;
