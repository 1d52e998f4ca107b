/** The frame around every page: which pages there are and who may open them, navigation, sign-in state, headers, errors. */
package io.influencegen.portal;
