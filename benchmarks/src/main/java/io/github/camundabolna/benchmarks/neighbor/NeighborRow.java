package io.github.camundabolna.benchmarks.neighbor;

import io.github.camundabolna.benchmarks.report.Metric;

/**
 * What the runtime does besides the neighbor's work.
 *
 * @param subject the connector that does it
 */
record NeighborRow(String name, String subject) {

  /** The section's ID. */
  static final String SECTION = "neighbors";

  /** The subject that the goals are about. */
  static final String BOLNA = "Bolna";

  /** Many calls at once; the REST connector would only be refused. */
  static final NeighborRow AT_THE_LIMIT = new NeighborRow("at the limit", BOLNA);

  /** Nothing, at the begin of a round. */
  static final NeighborRow ALONE = new NeighborRow("alone", "none");

  /** Nothing, at the end of a round: what differs from the begin is noise. */
  static final NeighborRow ALONE_AGAIN = new NeighborRow("alone again", "none");

  /** Returns a figure of this row. */
  Metric metric(String figure, String unit) {
    return new Metric(SECTION, name, subject, figure, unit);
  }
}
