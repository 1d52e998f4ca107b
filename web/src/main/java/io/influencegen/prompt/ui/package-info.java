/** The library of prompts, as pages and as a part of the page that makes pictures. */
package io.influencegen.prompt.ui;
