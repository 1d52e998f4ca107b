/** How what happened long ago is forgotten. Depends on nothing. */
package io.influencegen.history;
