/** Usage and quotas for programs. */
package io.influencegen.usage.api;
