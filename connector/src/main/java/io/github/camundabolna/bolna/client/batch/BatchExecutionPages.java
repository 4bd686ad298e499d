package io.github.camundabolna.bolna.client.batch;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import java.net.HttpURLConnection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the executions of a batch: page by page, or as one list from a Bolna that has no pages yet.
 * Holds one row, and the IDs of two pages.
 */
record BatchExecutionPages(VendorHttp http, RequestContext caller, String batchId) {

  /** Bolna's maximum. */
  static final int PAGE_SIZE = 1000;

  static final int MOST_PAGES = 1000;

  /**
   * Reads all pages.
   *
   * @return number of rows that aren't executions
   * @throws ApiException if a page can't be read, repeats the previous one, or is one too many
   */
  long forEach(Consumer<Execution> each) {
    Page first = new Page(Set.of(), each);
    try {
      first.read(1);
    } catch (ApiException e) {
      if (e.httpStatus().orElse(0) != HttpURLConnection.HTTP_NOT_FOUND) {
        throw e;
      }
      return withoutPages(each);
    }
    return first.unreadable + after(first, each);
  }

  private long after(Page first, Consumer<Execution> each) {
    long unreadable = 0;
    Page page = first;
    for (int number = 2; page.more; number++) {
      if (number > MOST_PAGES) {
        throw incomplete("has more than %d pages".formatted(MOST_PAGES));
      }
      page = new Page(page.ids, each);
      page.read(number);
      unreadable += page.unreadable;
    }
    return unreadable;
  }

  /** Sends {@code GET /batches/{id}/executions}, whose response is the whole list. */
  private long withoutPages(Consumer<Execution> each) {
    Page list = new Page(Set.of(), each);
    http.sendForRows(caller, ApiRequest.get("batches", batchId, "executions"), list::add);
    return list.unreadable;
  }

  private ApiException incomplete(String reason) {
    return ApiException.notDone("Bolna's list of the calls of batch " + batchId + " " + reason);
  }

  /** A page while it's read. */
  private final class Page {

    private final Set<String> previous;
    private final Consumer<Execution> each;
    private final Set<String> ids = new HashSet<>();
    private long unreadable;
    private boolean more;

    /**
     * Creates a page.
     *
     * @param previous IDs of the page before: rows move to the next page while calls are added
     */
    Page(Set<String> previous, Consumer<Execution> each) {
      this.previous = previous;
      this.each = each;
    }

    /** Sends {@code GET /v2/batches/{id}/executions}. */
    void read(int number) {
      ApiRequest get =
          ApiRequest.get("v2", "batches", batchId, "executions")
              .with("page_number", Optional.of(number))
              .with("page_size", Optional.of(PAGE_SIZE));
      more = http.sendForPage(caller, get, this::add);
      if (more && ids.isEmpty()) {
        throw incomplete("has nothing new on page %d, but more pages".formatted(number));
      }
    }

    void add(JsonNode row) {
      Execution.read(row).ifPresentOrElse(this::add, () -> unreadable++);
    }

    private void add(Execution call) {
      if (previous.contains(call.id())) {
        return;
      }
      if (ids.size() < PAGE_SIZE) {
        ids.add(call.id());
      }
      each.accept(call);
    }
  }
}
