/** The jobs that look after people who are verified. */
package io.influencegen.kyc.batch;
