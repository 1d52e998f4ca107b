/** Lists, searches and what was found, for programs. */
package io.influencegen.screening.api;
