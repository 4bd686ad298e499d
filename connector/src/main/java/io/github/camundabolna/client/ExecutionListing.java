package io.github.camundabolna.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads a list of executions to its end. A list with a hole in it would prove what is not true, so
 * one that is not whole is no list.
 */
public record ExecutionListing(BolnaClient bolna) {

  /** Rows move between pages while Bolna sorts by the last change; then a listing is repeated. */
  private static final int TRIES = 3;

  /**
   * @param first the first page of what is asked for
   * @param row what to keep of each row; a whole row would be too much to hold of many
   * @return what was kept, by execution id
   * @throws BolnaException also if a row is missing each time the list is read
   */
  public <T> Map<String, T> all(ExecutionQuery first, Function<Execution, T> row) {
    Map<String, T> found = new LinkedHashMap<>();
    for (int attempt = 0; attempt < TRIES; attempt++) {
      long rows = read(first, execution -> found.put(execution.id(), row.apply(execution)));
      if (rows <= found.size()) {
        return found;
      }
    }
    throw BolnaException.notDone("Bolna did not list all calls of agent " + first.agentId());
  }

  /**
   * Reads each page once, for those to whom a missing row does no harm.
   *
   * @return how many executions there are; calls that come meanwhile are newer than the question,
   *     and rows that are no executions do not count
   */
  public long read(ExecutionQuery first, Consumer<Execution> each) {
    ExecutionPage page = page(first);
    long rows = page.total() - page.unreadable();
    page.executions().forEach(each);
    for (ExecutionQuery next = first.next(); page.hasMore(); next = next.next()) {
      page = page(next);
      rows -= page.unreadable();
      page.executions().forEach(each);
    }
    return rows;
  }

  private ExecutionPage page(ExecutionQuery query) {
    return AskedAgain.REALLY.of(bolna, client -> client.executions(query));
  }
}
