/** The library of prompts, for programs. */
package io.influencegen.prompt.api;
