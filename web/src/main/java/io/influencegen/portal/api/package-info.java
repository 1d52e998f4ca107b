/** The one form in which errors reach programs. */
package io.influencegen.portal.api;
