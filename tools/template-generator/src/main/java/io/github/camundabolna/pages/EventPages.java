package io.github.camundabolna.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.templates.TemplateVendor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pages of all events, in the order of the index.
 *
 * @param templates those of the oldest line, by their files
 */
record EventPages(Map<String, String> templates) {

  private static final List<String> KINDS = List.of("-intermediate", "-receive", "-boundary");

  /** Returns the pages by their files. */
  Map<String, EventPage> files() {
    Map<String, EventPage> pages = new LinkedHashMap<>();
    putCalls(pages, TemplateVendor.BOLNA);
    put(pages, TemplateVendor.BOLNA, "wait-for-batch", "waitForBatch", "batch");
    putCalls(pages, TemplateVendor.CALLINGBOX);
    return pages;
  }

  private void putCalls(Map<String, EventPage> pages, TemplateVendor vendor) {
    put(pages, vendor, "wait-for-call", "waitForCall", "call");
    put(pages, vendor, "wait-for-call-polling", "waitForCallPolling", "call");
    put(pages, vendor, "receiver", "receiver", "call");
    pages.put(
        vendor.page("inbound-call"),
        page(vendor, "inbound", List.of("inbound-call-ended-message-start"), "call"));
  }

  /** Returns the events whose page is a how-to guide. */
  List<EventPage> progress() {
    return Stream.of("wait-for-call-progress-intermediate", "call-progress-intermediate")
        .map(file -> page(TemplateVendor.BOLNA, "progress", List.of(file), "progress"))
        .toList();
  }

  private void put(
      Map<String, EventPage> pages, TemplateVendor vendor, String file, String id, String result) {
    List<String> elements = KINDS.stream().map(kind -> file + kind).toList();
    pages.put(vendor.page(file), page(vendor, id, elements, result));
  }

  private EventPage page(TemplateVendor vendor, String id, List<String> files, String result) {
    List<Panel> panels =
        files.stream()
            .map(file -> new Panel(template(vendor.prefix() + "-" + file), Optional.empty()))
            .toList();
    return new EventPage(vendor.key(id), panels, result, vendor.recordPage(result));
  }

  private JsonNode template(String file) {
    return JsonFormatter.read(templates.get(file + ".json"));
  }
}
