package io.github.camundabolna.localcamunda.rest;

import java.util.stream.Stream;

/** What a search asks for; unless {@code wholeValues}, long values of variables come cut short. */
record SearchRequest(SearchFilter filter, boolean wholeValues) {

  /** Those of the rows that the filter accepts. */
  Stream<SearchHit> hits(Stream<SearchHit> rows) {
    return rows.filter(row -> filter.accepts(row.json()));
  }
}
