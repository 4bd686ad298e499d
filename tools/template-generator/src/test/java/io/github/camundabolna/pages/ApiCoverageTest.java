package io.github.camundabolna.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.camundabolna.contract.Endpoint;
import io.github.camundabolna.contract.PublishedContract;
import io.github.camundabolna.templates.Operation;
import io.github.camundabolna.templates.OutboundConnectors;
import io.github.camundabolna.templates.TemplateVendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page on the requests of a vendor's API, and the operations that send them. */
class ApiCoverageTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z]+ /[^`]*)` \\| (.+) \\|$");
  private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(operations/([a-z-]+)\\.md\\)");
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");

  /** From the pages of the documentation: no OpenAPI document was at hand. */
  private static final List<String> OF_CALLINGBOX =
      List.of(
          "POST /v1/agents",
          "GET /v1/agents",
          "GET /v1/agents/{id}",
          "PATCH /v1/agents/{id}",
          "DELETE /v1/agents/{id}",
          "POST /v1/agents/{id}/numbers",
          "DELETE /v1/agents/{id}/numbers/{number_id}",
          "PUT /v1/agents/{id}/primary-number",
          "POST /v1/calls",
          "GET /v1/calls",
          "GET /v1/calls/{id}",
          "GET /v1/calls/{id}/transcript",
          "GET /v1/numbers",
          "GET /v1/numbers/available",
          "POST /v1/numbers/purchase",
          "GET /v1/webhook_deliveries",
          "POST /v1/webhook_deliveries/{id}/redeliver",
          "POST /v1/webhook_endpoints",
          "PATCH /v1/webhook_endpoints/{id}",
          "POST /v1/webhook_endpoints/{id}/rotate_secret");

  /** The recording's link is in the call, so that no operation names its path. */
  private static final String RECORDING = "GET /recordings/call/{}";

  @Test
  void eachRequestOfTheContractHasOneRow() {
    assumeTrue(PublishedContract.ifAtHand().isPresent(), "the published contract is not at hand");
    assertThat(rows(TemplateVendor.BOLNA).map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            PublishedContract.ifAtHand().orElseThrow().endpoints().stream()
                .map(Endpoint::toString)
                .toList());
  }

  @Test
  void eachDocumentedRequestOfCallingBoxHasOneRow() {
    assertThat(rows(TemplateVendor.CALLINGBOX).map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(OF_CALLINGBOX);
  }

  @ParameterizedTest
  @EnumSource
  void eachRequestHasTheOperationsThatSendIt(TemplateVendor vendor) {
    Map<String, Set<String>> onPage = new TreeMap<>();
    rows(vendor)
        .filter(row -> LINK.matcher(row.group(2)).find())
        .filter(row -> !withoutNames(row.group(1)).equals(RECORDING))
        .forEach(row -> onPage.put(withoutNames(row.group(1)), links(row.group(2))));
    Map<String, Set<String>> sent = new TreeMap<>();
    for (Operation operation : operations(vendor)) {
      for (String request : requests(operation.info().requests())) {
        sent.computeIfAbsent(request, unused -> new TreeSet<>()).add(link(operation));
      }
    }
    assertThat(onPage).isEqualTo(sent);
  }

  @ParameterizedTest
  @EnumSource
  void requestsThatNoOperationSendsSayWhatToUse(TemplateVendor vendor) {
    Set<String> covered =
        operations(vendor).stream()
            .flatMap(operation -> requests(operation.info().requests()).stream())
            .collect(Collectors.toSet());
    List<MatchResult> uncovered =
        rows(vendor).filter(row -> !LINK.matcher(row.group(2)).find()).toList();

    assertThat(page(vendor).contains("## Not covered")).isEqualTo(!uncovered.isEmpty());
    assertThat(uncovered)
        .allSatisfy(
            row ->
                assertThat(Documentation.found(CODE, row.group(2)))
                    .as(row.group(1))
                    .isNotEmpty()
                    .allMatch(instead -> covered.contains(withoutNames(instead))));
  }

  @Test
  void requestsAreReadFromTheTextsOfOperations() {
    assertThat(requests("`GET` and `POST /a/{id}`; after a refusal, `GET /b` first"))
        .containsExactly("GET /a/{}", "POST /a/{}", "GET /b");
    assertThat(Stream.of(TemplateVendor.values()).flatMap(each -> operations(each).stream()))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(requests(each.info().requests())).isNotEmpty());
  }

  private static Stream<MatchResult> rows(TemplateVendor vendor) {
    return ROW.matcher(page(vendor)).results();
  }

  private static String page(TemplateVendor vendor) {
    return Documentation.text(
        Documentation.PROJECT.resolve("docs/reference").resolve(vendor.page("api-coverage")));
  }

  private static List<Operation> operations(TemplateVendor vendor) {
    return OutboundConnectors.all().stream()
        .filter(each -> TemplateVendor.of(each) == vendor)
        .flatMap(each -> Operation.of(each).stream())
        .toList();
  }

  /** Reads requests such as {@code GET /a}; a method alone has the path that follows. */
  private static List<String> requests(String text) {
    List<String> requests = new ArrayList<>();
    List<String> methods = new ArrayList<>();
    Documentation.found(CODE, text)
        .map(code -> code.split(" "))
        .forEach(
            code -> {
              methods.add(code[0]);
              if (code.length == 2) {
                methods.forEach(method -> requests.add(withoutNames(method + " " + code[1])));
                methods.clear();
              }
            });
    return requests;
  }

  /** Operations have shorter names for parts of a path than the contract. */
  private static String withoutNames(String request) {
    return request.replaceAll("\\{[^}]*}", "{}");
  }

  private static Set<String> links(String cell) {
    return LINK.matcher(cell)
        .results()
        .map(link -> link.group(1) + ": " + link.group(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String link(Operation operation) {
    String page = operation.id().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase();
    return operation.label() + ": " + page;
  }
}
