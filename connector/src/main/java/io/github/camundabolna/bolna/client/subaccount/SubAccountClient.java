package io.github.camundabolna.bolna.client.subaccount;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The sub-accounts of one organization at Bolna. Methods throw {@link ApiException} if Bolna
 * refuses, can't be reached, or sends an unreadable response.
 */
public record SubAccountClient(VendorHttp http, RequestContext caller) {

  private static final String ROOT = "sub-accounts";

  /** The key of a sub-account, or its beginning in a message that was cut. */
  private static final Pattern KEY = Pattern.compile("\\bsa-[A-Za-z0-9_-]{4,}");

  /**
   * Sends {@code POST /sub-accounts/create}. Not idempotent: a second request can create a second
   * sub-account.
   *
   * @throws ApiException that never shows the password of the database
   */
  public SubAccount create(SubAccountRequest request) {
    ApiRequest post = ApiRequest.post(ROOT, "create").withBody(request.toJson());
    try {
      return SubAccount.read(new LenientJson(send(post)))
          .orElseThrow(() -> Bolna.unreadableAnswer(post));
    } catch (ApiException e) {
      throw request
          .database()
          .map(separate -> e.withMessage(separate.password()::withhold))
          .orElse(e);
    }
  }

  /** Sends {@code GET /sub-accounts/all}. */
  public List<SubAccount> subAccounts() {
    return rows(ApiRequest.get(ROOT, "all"), SubAccount::read);
  }

  /** Sends {@code PATCH /sub-accounts/{id}} with only the changes. */
  public void update(String id, SubAccountPatch changes) {
    send(ApiRequest.patch(ROOT, id).withBody(changes.toJson()));
  }

  /** Sends {@code DELETE /sub-accounts/{id}}. */
  public void delete(String id) {
    send(ApiRequest.delete(ROOT, id));
  }

  /** Sends {@code GET /sub-accounts/{id}/usage}. */
  public SubAccountUsage usage(String id, UsagePeriod period) {
    ApiRequest get = period.addTo(ApiRequest.get(ROOT, id, "usage"));
    return SubAccountUsage.read(new LenientJson(send(get)))
        .orElseThrow(() -> Bolna.unreadableAnswer(get));
  }

  /** Sends {@code GET /sub-accounts/all/usage}. */
  public List<SubAccountUsage> usageOfAll(UsagePeriod period) {
    return rows(period.addTo(ApiRequest.get(ROOT, "all", "usage")), SubAccountUsage::read);
  }

  /** Bolna sends keys with sub-accounts, so a refusal may show one too. */
  private JsonNode send(ApiRequest request) {
    try {
      return http.send(caller, request);
    } catch (ApiException e) {
      throw e.withMessage(said -> KEY.matcher(said).replaceAll("***"));
    }
  }

  private <T> List<T> rows(ApiRequest get, Function<LenientJson, Optional<T>> read) {
    JsonNode answer = send(get);
    return new LenientJson(answer)
        .items().orElseThrow(() -> Bolna.unreadableAnswer(get)).stream()
            .flatMap(row -> read.apply(row).stream())
            .toList();
  }
}
