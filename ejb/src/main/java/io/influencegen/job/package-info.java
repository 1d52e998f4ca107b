/** Who may start a job, and which node does so at night. Depends on {@code access} and {@code time}. */
package io.influencegen.job;
