/** The design system shown at work: every tag with its purpose, attributes and an example, for those who build pages. */
package io.influencegen.design;
