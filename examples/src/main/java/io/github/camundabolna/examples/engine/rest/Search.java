package io.github.camundabolna.examples.engine.rest;

import java.util.stream.Stream;

/** What a search asks for; unless {@code wholeValues}, long values of variables come cut short. */
record Search(Filter filter, boolean wholeValues) {

  /** Those of the rows that the filter accepts. */
  Stream<Row> hits(Stream<Row> rows) {
    return rows.filter(row -> filter.accepts(row.json()));
  }
}
