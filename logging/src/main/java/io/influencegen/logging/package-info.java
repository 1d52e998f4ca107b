/** One JSON object per log line, with the correlation id of the request; shared by launcher, portal and worker. */
package io.influencegen.logging;
