package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camundabolna.simulator.http.FormData.UploadedFile;
import io.github.camundabolna.simulator.knowledge.KnowledgeBase;
import io.github.camundabolna.simulator.knowledge.KnowledgeBase.SourceType;
import io.github.camundabolna.simulator.knowledge.KnowledgeBases;
import io.github.camundabolna.simulator.knowledge.KnowledgeBodyWriter;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.HttpUrl;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Serves the endpoints of knowledge bases. */
final class KnowledgeEndpoints {
  private static final int MAX_BYTES = 20 * 1024 * 1024;
  private static final int HEAD = 1024;

  private final KnowledgeBases bases = new KnowledgeBases();
  private final KnowledgeBodyWriter bodies;
  private final Clock clock;

  KnowledgeEndpoints(Clock clock, Duration processing) {
    this.bodies = new KnowledgeBodyWriter(clock, processing);
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        Route.of("POST", "/knowledgebase", this::create),
        Route.of("GET", "/knowledgebase/all", this::list),
        Route.of("GET", "/knowledgebase/{id}", this::get),
        Route.of("DELETE", "/knowledgebase/{id}", this::delete));
  }

  /** Handles POST /knowledgebase. */
  ApiResponse create(ApiRequest request) {
    FormData form = FormData.of(request);
    Optional<UploadedFile> file = form.file("file");
    Optional<String> url = form.text("url");
    if (file.isPresent() == url.isPresent()) {
      throw Rejections.badRequest("Provide either file or url, not both");
    }
    file.ifPresent(KnowledgeEndpoints::requirePdf);
    url.ifPresent(KnowledgeEndpoints::requireUrl);
    KnowledgeBase base =
        new KnowledgeBase(
            UUID.randomUUID(),
            UUID.randomUUID(),
            file.map(UploadedFile::name).or(() -> url).orElseThrow(),
            file.isPresent() ? SourceType.PDF : SourceType.URL,
            number(form, "chunk_size", 1, 512),
            number(form, "similarity_top_k", 1, 15),
            number(form, "overlapping", 0, 128),
            language(form),
            clock.instant());
    bases.add(base);
    return PlainResponse.ok(bodies.created(base));
  }

  private static void requirePdf(UploadedFile file) {
    byte[] content = file.content();
    String head =
        new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
    if (!head.contains("%PDF-")) {
      throw Rejections.badRequest("Only PDF files are supported");
    }
    if (content.length > MAX_BYTES) {
      throw Rejections.badRequest("File size should not exceed 20 MB");
    }
  }

  private static void requireUrl(String url) {
    if (HttpUrl.of(url).isEmpty()) {
      throw Rejections.badRequest("url must be a valid URL");
    }
  }

  private static int number(FormData form, String name, int least, int usual) {
    try {
      int number = form.text(name).map(Integer::parseInt).orElse(usual);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw Rejections.badRequest(name + " must be an integer");
    }
    throw Rejections.badRequest(name + " must be at least " + least);
  }

  private static Optional<String> language(FormData form) {
    Optional<String> language = form.text("language_support");
    if (language.filter(each -> !each.equals("multilingual")).isPresent()) {
      throw Rejections.badRequest("language_support must be multilingual");
    }
    return language;
  }

  /** Handles GET /knowledgebase/all. */
  ApiResponse list(ApiRequest request) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    bases.all().map(bodies::full).forEach(list::add);
    return PlainResponse.ok(list);
  }

  /** Handles GET /knowledgebase/{id}. */
  ApiResponse get(ApiRequest request) {
    return PlainResponse.ok(bodies.full(find(request)));
  }

  /** Handles DELETE /knowledgebase/{id}. */
  ApiResponse delete(ApiRequest request) {
    bases.remove(find(request));
    return PlainResponse.ok(
        JsonNodeFactory.instance.objectNode().put("message", "success").put("state", "deleted"));
  }

  /** The contract has 400 for whatever is wrong, and no 404. */
  private KnowledgeBase find(ApiRequest request) {
    return bases
        .find(request.parameter("id"))
        .orElseThrow(() -> Rejections.badRequest("Knowledgebase not found"));
  }
}
