/** Steps of bulk jobs. */
package io.influencegen.bulk.batch;
