package io.github.camundabolna.localcamunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Serves a search: hits in the order of their keys, in pages whose cursor is their last key.
 *
 * <p>The runtime reads pages until one is empty, so a cursor must make progress.
 */
final class SearchEndpoint implements Endpoint {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DEFAULT_LIMIT = 100;

  private final Function<Search, Stream<SearchHit>> rows;

  SearchEndpoint(Function<Search, Stream<SearchHit>> rows) {
    this.rows = rows;
  }

  @Override
  public RestResponse answer(HttpExchange request) throws IOException {
    var query = JSON.readTree(request.getRequestBody());
    var search = new Search(new SearchFilter(query.path("filter")), requestsWholeValues(request));
    var hits = rows.apply(search).toList();
    return RestResponse.json(200, result(hits, page(hits, query.path("page"))));
  }

  private static boolean requestsWholeValues(HttpExchange request) {
    return Optional.ofNullable(request.getRequestURI().getQuery())
        .filter(query -> query.contains("truncateValues=false"))
        .isPresent();
  }

  private static List<SearchHit> page(List<SearchHit> hits, JsonNode page) {
    var after = cursor(page);
    return hits.stream()
        .filter(row -> row.key() > after)
        .sorted(Comparator.comparingLong(SearchHit::key))
        .skip(page.path("from").asInt(0))
        .limit(page.path("limit").asInt(DEFAULT_LIMIT))
        .toList();
  }

  /** An invalid cursor must not lead back to the first page: the runtime would never stop. */
  private static long cursor(JsonNode page) {
    if (page.hasNonNull("before")) {
      throw new IllegalArgumentException(
          "The embedded engine's searches page forward: 'before' is not known");
    }
    var after = page.path("after").asText("");
    if (after.isEmpty() || page.path("after").isNull()) {
      return 0;
    }
    if (!after.matches("\\d{1,18}")) {
      throw new IllegalArgumentException(
          "page.after is '%s', but must be an endCursor of this engine".formatted(after));
    }
    return Long.parseLong(after);
  }

  private static JsonNode result(List<SearchHit> hits, List<SearchHit> page) {
    var result = JsonNodeFactory.instance.objectNode();
    page.stream().map(SearchHit::json).forEach(result.putArray("items")::add);
    var pageInfo =
        result.putObject("page").put("totalItems", hits.size()).put("hasMoreTotalItems", false);
    if (!page.isEmpty()) {
      pageInfo.put("startCursor", Long.toString(page.get(0).key()));
      pageInfo.put("endCursor", Long.toString(page.get(page.size() - 1).key()));
    }
    return result;
  }

  /** A request for a search; long values of variables are truncated unless {@code wholeValues}. */
  record Search(SearchFilter filter, boolean wholeValues) {

    /** Returns the rows that the filter accepts. */
    Stream<SearchHit> hits(Stream<SearchHit> rows) {
      return rows.filter(row -> filter.accepts(row.json()));
    }
  }
}
