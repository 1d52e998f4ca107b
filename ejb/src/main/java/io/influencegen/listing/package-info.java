/** The shape of every list: what was asked for (filters, order, slice) and the page that answers it. Depends on nothing. */
package io.influencegen.listing;
