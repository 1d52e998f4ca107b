/** Pages about lists and searches. */
package io.influencegen.screening.ui;
