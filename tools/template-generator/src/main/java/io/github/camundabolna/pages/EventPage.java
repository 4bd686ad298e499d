package io.github.camundabolna.pages;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The page of an event, whatever elements it is offered for.
 *
 * @param id under which the texts speak of it
 * @param panels one for each element, with the same fields
 * @param result the variable that the process gets
 * @param recordPage which tells its fields
 */
record EventPage(String id, List<Panel> panels, String result, String recordPage) {

  private Panel panel() {
    return panels.get(0);
  }

  /** Returns the name of the templates without the kind of element. */
  String label() {
    String name = panel().name().replaceFirst("(?: \\(|, )[a-z]+ (?:event|task)\\)$", "");
    return name.contains("(") ? name + ")" : name;
  }

  String write(PageTexts texts) {
    MarkdownBuilder page = new MarkdownBuilder();
    page.add("# " + label());
    page.add(panel().description() + ". " + texts.of("event." + id));
    page.add(
        "Templates: "
            + panels.stream()
                .map(each -> '"' + each.name() + '"')
                .collect(Collectors.joining(", ", "", ".")));
    texts.maybe("event." + id + ".picture").ifPresent(page::add);
    page.add("## Fields");
    panel().writeTo(page);
    page.add("## Result");
    page.add(
        "The variable `%s`: [its fields, and an example](%s). %s"
            .formatted(result, recordPage, texts.of("event." + id + ".result")));
    return page.toString();
  }
}
