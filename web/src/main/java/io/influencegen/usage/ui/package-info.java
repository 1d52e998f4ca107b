/** Pages about what was made and what may be made. */
package io.influencegen.usage.ui;
