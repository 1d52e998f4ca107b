/** Many pictures at once: a sheet of values, a prompt with places for them, and every picture exactly once. */
package io.influencegen.bulk;
