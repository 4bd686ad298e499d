package io.github.camundabolna.bolna.client.violation;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.FormBody;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import java.util.List;
import java.util.Optional;

/**
 * The violations of one Bolna account. Methods throw {@link ApiException} if Bolna refuses, can't
 * be reached, or sends an unreadable response.
 */
public record ViolationClient(VendorHttp http, RequestContext caller) {

  private static final int LARGE_PAGE = 100;

  /** Limits a search to 2,000 violations. */
  private static final int MOST_PAGES = 20;

  /**
   * Sends {@code GET /violations/list}.
   *
   * @param status empty for all
   * @param page from 1
   */
  public ViolationPage violations(Optional<String> status, int page, int pageSize) {
    ApiRequest get =
        ApiRequest.get("violations", "list")
            .with("status", status)
            .with("page_number", Optional.of(page))
            .with("page_size", Optional.of(pageSize));
    LenientJson answer = new LenientJson(http.send(caller, get));
    List<LenientJson> rows =
        answer.at("data").items().orElseThrow(() -> Bolna.unreadableAnswer(get));
    return new ViolationPage(
        rows.stream().flatMap(row -> Violation.read(row).stream()).toList(),
        answer.number("total").map(Number::longValue),
        answer.flag("has_more").orElse(false));
  }

  /** Looks for a violation with this status on the first pages of the list. */
  public Optional<Violation> find(String id, String status) {
    for (int page = 1; page <= MOST_PAGES; page++) {
      ViolationPage rows = violations(Optional.of(status), page, LARGE_PAGE);
      Optional<Violation> found =
          rows.violations().stream().filter(each -> each.id().equals(id)).findFirst();
      if (found.isPresent() || !rows.hasMore()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * Sends {@code POST /violations/submit}. Repeatable: the same file for the same violation.
   *
   * @param evidence file with its name and type
   */
  public void submit(String id, Evidence evidence) {
    FormBody form =
        FormBody.of("violation_id", id)
            .withFile(
                "violation_file", evidence.fileName(), evidence.contentType(), evidence.content());
    http.send(caller, ApiRequest.post("violations", "submit").withForm(form).asRepeatable());
  }
}
