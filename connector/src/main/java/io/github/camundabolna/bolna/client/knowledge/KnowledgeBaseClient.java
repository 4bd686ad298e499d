package io.github.camundabolna.bolna.client.knowledge;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import java.util.function.Consumer;

/**
 * The knowledge bases of one Bolna account. Methods throw {@link ApiException} if Bolna refuses,
 * can't be reached, or sends an unreadable response.
 */
public record KnowledgeBaseClient(VendorHttp http, RequestContext caller) {

  /**
   * Sends {@code POST /knowledgebase}. Not idempotent: a second request creates a second one.
   *
   * @throws ApiException that never shows the query of a page's URL
   */
  public KnowledgeBase create(KnowledgeBaseSource source, KnowledgeBaseSettings settings) {
    ApiRequest post = ApiRequest.post("knowledgebase").withForm(settings.addTo(source.toForm()));
    try {
      return KnowledgeBase.read(http.send(caller, post))
          .orElseThrow(() -> Bolna.unreadableAnswer(post));
    } catch (ApiException e) {
      throw e.withMessage(source::hideIn);
    }
  }

  /** Sends {@code GET /knowledgebase/{id}}. */
  public KnowledgeBase knowledgeBase(String id) {
    ApiRequest get = ApiRequest.get("knowledgebase", id);
    return KnowledgeBase.read(http.send(caller, get))
        .orElseThrow(() -> Bolna.unreadableAnswer(get));
  }

  /**
   * Sends {@code GET /knowledgebase/all} and streams the response, which has no pages. Skips rows
   * without an ID.
   */
  public void forEach(Consumer<KnowledgeBase> each) {
    http.sendForRows(
        caller,
        ApiRequest.get("knowledgebase", "all"),
        row -> KnowledgeBase.read(row).ifPresent(each));
  }

  /** Sends {@code DELETE /knowledgebase/{id}}. */
  public void delete(String id) {
    http.send(caller, ApiRequest.delete("knowledgebase", id));
  }
}
