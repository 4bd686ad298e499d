package io.github.camundabolna.pages;

import java.util.List;
import java.util.Map;

/** The list of all pages. */
record IndexPage(
    List<OperationPage> calls, List<OperationPage> batches, Map<String, EventPage> events) {

  String write(PageTexts texts) {
    MarkdownBuilder page = new MarkdownBuilder();
    page.add("# Operations and events");
    page.add(texts.of("index.head"));
    page.add("## Bolna call");
    operations(page, calls, texts);
    page.add("## Bolna batch");
    operations(page, batches, texts);
    page.add("## Events");
    page.table("event", "what it does", "variable");
    events.forEach(
        (file, event) ->
            page.row(
                "[%s](%s)".formatted(event.label(), file),
                event.panels().get(0).description(),
                "[`%1$s`](a-%1$s.md)".formatted(event.result())));
    page.add("## Results");
    page.add(
        "[%s](a-call.md), [%s](a-batch.md)."
            .formatted(title(texts, "call"), title(texts, "batch")));
    return page.toString();
  }

  private static String title(PageTexts texts, String name) {
    return texts.of(name + ".title");
  }

  private static void operations(MarkdownBuilder page, List<OperationPage> pages, PageTexts texts) {
    page.table("operation", "what it does", "result, as filled in", "Bolna");
    for (OperationPage each : pages) {
      page.row(
          "[%s](%s)".formatted(each.label(), OperationPages.file(each.id())),
          texts.of(each.id()),
          MarkdownBuilder.inline(each.panel().resultExpression().orElseThrow()),
          texts.of(each.id() + ".bolna"));
    }
  }
}
