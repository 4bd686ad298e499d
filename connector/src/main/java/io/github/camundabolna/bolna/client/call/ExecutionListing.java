package io.github.camundabolna.bolna.client.call;

import io.github.camundabolna.http.ApiException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads complete lists of executions. An incomplete list would prove false absence, so it counts as
 * a failure.
 */
public record ExecutionListing(BolnaClient bolna) {

  /**
   * Rows move between pages because Bolna sorts by the last change; the listing is then repeated.
   */
  private static final int TRIES = 3;

  private static final int SPARE_PAGES = 10;

  /**
   * Reads a whole list.
   *
   * @param first the first page
   * @param row what to keep of each row, because whole rows would be too large
   * @return the kept values by execution ID
   * @throws ApiException also if rows are missing on every read
   */
  public <T> Map<String, T> all(ExecutionQuery first, Function<Execution, T> row) {
    return all(first, Long.MAX_VALUE, row).orElseThrow();
  }

  /**
   * Reads a list with at most this many rows, and stops as soon as it has more.
   *
   * @return empty if the list is longer
   * @throws ApiException as {@link #all(ExecutionQuery, Function)} does
   */
  public <T> Optional<Map<String, T>> all(
      ExecutionQuery first, long most, Function<Execution, T> row) {
    Map<String, T> found = new LinkedHashMap<>();
    for (int attempt = 0; attempt < TRIES; attempt++) {
      OptionalLong rows =
          read(first, most, execution -> found.put(execution.id(), row.apply(execution)));
      if (rows.isEmpty()) {
        return Optional.empty();
      }
      if (rows.getAsLong() <= found.size()) {
        return Optional.of(found);
      }
    }
    throw ApiException.notDone("Bolna did not list all calls of agent " + first.agentId());
  }

  /**
   * Reads each page once, for callers that tolerate missing rows.
   *
   * @return number of executions, without rows that aren't executions
   * @throws ApiException also if the list never ends
   */
  public long read(ExecutionQuery first, Consumer<Execution> each) {
    return read(first, Long.MAX_VALUE, each).orElseThrow();
  }

  /** Also counts the rows that were read, because the total can be missing or wrong. */
  private OptionalLong read(ExecutionQuery first, long most, Consumer<Execution> each) {
    ExecutionQuery query = first;
    ExecutionPage page = page(query);
    long pages = mostPages(page);
    long rows = page.total();
    long read = 0;
    while (true) {
      rows -= page.unreadable();
      read += page.executions().size();
      page.executions().forEach(each);
      if (!page.hasMore()) {
        return OptionalLong.of(rows);
      }
      if (rows > most || read > most) {
        return OptionalLong.empty();
      }
      if (pages-- <= 0) {
        throw ApiException.notDone(
            "The list of calls of agent %s never ends: Bolna always reports another page"
                .formatted(first.agentId()));
      }
      query = query.next();
      page = page(query);
    }
  }

  /** New calls make a list longer while it's read, but not by many pages. */
  private static long mostPages(ExecutionPage first) {
    return first.total() / Math.max(1, first.pageSize()) * 2 + SPARE_PAGES;
  }

  private ExecutionPage page(ExecutionQuery query) {
    return bolna.withRetries(client -> client.executions(query));
  }
}
