/** Tables that people bring, as CSV or as a workbook. */
package io.influencegen.sheet;
