package io.github.camundabolna.bolna.client.account;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;

/**
 * Reads the account that owns an API key. Methods throw {@link ApiException} if Bolna refuses,
 * can't be reached, or sends an unreadable response.
 */
public record AccountClient(VendorHttp http, RequestContext caller) {

  /** Sends {@code GET /user/me}. */
  public Account account() {
    ApiRequest get = ApiRequest.get("user", "me");
    LenientJson answer = new LenientJson(http.send(caller, get));
    LenientJson concurrency = answer.at("concurrency");
    return new Account(
        answer.text("id").orElseThrow(() -> Bolna.unreadableAnswer(get)),
        answer.number("wallet"),
        concurrency.number("max"),
        concurrency.number("current"));
  }
}
