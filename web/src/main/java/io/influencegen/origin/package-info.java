/** Where a request comes from: a page of ours, another site, or a program with a key. Depends on nothing. */
package io.influencegen.origin;
