/** The program: starts database, worker and portal in one go, and stops them in order. */
package io.influencegen.launcher;
