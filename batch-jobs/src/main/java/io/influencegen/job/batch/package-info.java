/** What every job's XML names so that its runs are kept: begin, end and problems of their steps. */
package io.influencegen.job.batch;
