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
 * A search: its hits in the order of their keys, and pages whose cursor is the key of their last
 * row.
 *
 * <p>The runtime asks until a page is empty, so a cursor must lead on.
 */
final class SearchEndpoint implements Endpoint {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DEFAULT_LIMIT = 100;

  private final Function<SearchRequest, Stream<SearchHit>> rows;

  SearchEndpoint(Function<SearchRequest, Stream<SearchHit>> rows) {
    this.rows = rows;
  }

  @Override
  public RestResponse answer(HttpExchange request) throws IOException {
    var query = JSON.readTree(request.getRequestBody());
    var search =
        new SearchRequest(new SearchFilter(query.path("filter")), asksForWholeValues(request));
    var hits = rows.apply(search).toList();
    return RestResponse.json(200, result(hits, page(hits, query.path("page"))));
  }

  private static boolean asksForWholeValues(HttpExchange request) {
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

  /** A cursor that is not understood must not lead back to the first page: that would never end. */
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
    var about =
        result.putObject("page").put("totalItems", hits.size()).put("hasMoreTotalItems", false);
    if (!page.isEmpty()) {
      about.put("startCursor", Long.toString(page.get(0).key()));
      about.put("endCursor", Long.toString(page.get(page.size() - 1).key()));
    }
    return result;
  }
}
