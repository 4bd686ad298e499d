package io.github.camundabolna.pages;

import io.github.camundabolna.input.OperationInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The list of all pages.
 *
 * @param connectors pages of operations by the name of their connector
 * @param progress events whose page is a how-to guide
 * @param records names of the results that have a page, by their files
 */
record IndexPage(
    Map<String, List<OperationPage>> connectors,
    Map<String, EventPage> events,
    List<EventPage> progress,
    Map<String, String> records) {

  private static final String PROGRESS_PAGE = "../../how-to/follow-a-call.md";

  String write(PageTexts texts) {
    MarkdownBuilder page = new MarkdownBuilder();
    page.add("# Operations and events");
    page.add(texts.of("index.head"));
    connectors.forEach(
        (name, pages) -> {
          page.add("## " + name);
          operations(page, pages);
        });
    page.add("## Events");
    page.table("event", "what it does", "variable");
    events.forEach(
        (file, event) ->
            event(page, event, file, "[`%s`](%s)".formatted(event.result(), event.recordPage())));
    progress.forEach(
        event -> event(page, event, PROGRESS_PAGE, MarkdownBuilder.inline(event.result())));
    page.add("## Results");
    page.add(
        records.entrySet().stream()
            .map(each -> "[%s](%s)".formatted(texts.of(each.getValue() + ".title"), each.getKey()))
            .collect(Collectors.joining(", ", "", ".")));
    return page.toString();
  }

  private static void event(MarkdownBuilder page, EventPage event, String link, String variable) {
    page.row(
        "[%s](%s)".formatted(event.label(), link), event.panels().get(0).description(), variable);
  }

  private static void operations(MarkdownBuilder page, List<OperationPage> pages) {
    page.table(
        "operation",
        "what it does",
        "default result expression",
        pages.getFirst().vendor().vendor().name());
    for (OperationPage each : pages) {
      OperationInfo info = each.operation().info();
      page.row(
          "[%s](%s)".formatted(each.operation().label(), each.file()),
          info.summary(),
          MarkdownBuilder.inline(info.result()),
          info.requests());
    }
  }
}
