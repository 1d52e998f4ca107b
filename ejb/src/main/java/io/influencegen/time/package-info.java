/** Where time comes from: one injectable clock, so that tests can set it. Depends on nothing. */
package io.influencegen.time;
