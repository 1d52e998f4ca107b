/** Bank accounts, for programs. */
package io.influencegen.bank.api;
