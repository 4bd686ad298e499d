package io.github.camundabolna.bolna.client.call;

import io.github.camundabolna.http.ApiException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads a list of executions to its end. A list with a hole in it would prove what is not true, so
 * one that is not whole is no list.
 */
public record ExecutionListing(BolnaClient bolna) {

  /** Rows move between pages while Bolna sorts by the last change; then a listing is repeated. */
  private static final int TRIES = 3;

  private static final int SPARE_PAGES = 10;

  /**
   * @param first the first page of what is asked for
   * @param row what to keep of each row; a whole row would be too much to hold of many
   * @return what was kept, by execution id
   * @throws ApiException also if a row is missing each time the list is read
   */
  public <T> Map<String, T> all(ExecutionQuery first, Function<Execution, T> row) {
    return all(first, Long.MAX_VALUE, row).orElseThrow();
  }

  /**
   * Reads a list that has no more rows than this, and stops as soon as it turns out to have more.
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
   * Reads each page once, for those to whom a missing row does no harm.
   *
   * @return how many executions there are; calls that come meanwhile are newer than the question,
   *     and rows that are no executions do not count
   * @throws ApiException also if the list never ends
   */
  public long read(ExecutionQuery first, Consumer<Execution> each) {
    return read(first, Long.MAX_VALUE, each).orElseThrow();
  }

  /** A total that is missing or wrong is no limit: what was read counts, too. */
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

  /** Calls that come while a list is read make it longer, but not by many pages. */
  private static long mostPages(ExecutionPage first) {
    return first.total() / Math.max(1, first.pageSize()) * 2 + SPARE_PAGES;
  }

  private ExecutionPage page(ExecutionQuery query) {
    return bolna.withRetries(client -> client.executions(query));
  }
}
