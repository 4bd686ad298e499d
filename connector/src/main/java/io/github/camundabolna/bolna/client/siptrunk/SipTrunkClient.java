package io.github.camundabolna.bolna.client.siptrunk;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import java.util.List;
import java.util.Optional;

/**
 * The SIP trunks of one Bolna account. Methods throw {@link ApiException} if Bolna refuses, can't
 * be reached, or sends an unreadable response.
 */
public record SipTrunkClient(VendorHttp http, RequestContext caller) {

  private static final String RESOURCE = "sip-trunks";
  private static final String TRUNKS = "trunks";
  private static final String NUMBERS = "numbers";

  /**
   * Sends {@code POST /sip-trunks/trunks}. Not idempotent, but Bolna requires a unique name.
   *
   * @throws ApiException that never shows the password
   */
  public SipTrunk create(TrunkRequest request) {
    return send(ApiRequest.post(RESOURCE, TRUNKS), request);
  }

  /**
   * Sends {@code PATCH /sip-trunks/trunks/{id}}, which changes only what the request contains.
   *
   * @throws ApiException that never shows the password
   */
  public SipTrunk update(String trunkId, TrunkRequest request) {
    return send(ApiRequest.patch(RESOURCE, TRUNKS, trunkId), request);
  }

  private SipTrunk send(ApiRequest request, TrunkRequest content) {
    try {
      return trunk(request.withBody(content.toJson()));
    } catch (ApiException e) {
      throw e.withMessage(content::hideIn);
    }
  }

  /** Sends {@code GET /sip-trunks/trunks/{id}}. */
  public SipTrunk trunk(String trunkId) {
    return trunk(ApiRequest.get(RESOURCE, TRUNKS, trunkId));
  }

  private SipTrunk trunk(ApiRequest request) {
    return SipTrunk.read(http.send(caller, request))
        .orElseThrow(() -> Bolna.unreadableAnswer(request));
  }

  /**
   * Sends {@code GET /sip-trunks/trunks}.
   *
   * @param active lists only active or only inactive trunks; empty for all
   */
  public List<SipTrunk> trunks(Optional<Boolean> active) {
    return http.sendForList(
        caller, ApiRequest.get(RESOURCE, TRUNKS).with("is_active", active), SipTrunk::read);
  }

  /** Sends {@code DELETE /sip-trunks/trunks/{id}}, which also removes the trunk's numbers. */
  public void delete(String trunkId) {
    http.send(caller, ApiRequest.delete(RESOURCE, TRUNKS, trunkId));
  }

  /**
   * Sends {@code POST /sip-trunks/trunks/{id}/numbers}. The contract doesn't say what a second
   * request for the same number does.
   */
  public TrunkNumber addNumber(String trunkId, TrunkNumberRequest number) {
    ApiRequest post = ApiRequest.post(RESOURCE, TRUNKS, trunkId, NUMBERS).withBody(number.toJson());
    return TrunkNumber.read(new LenientJson(http.send(caller, post)))
        .orElseThrow(() -> Bolna.unreadableAnswer(post));
  }

  /** Sends {@code GET /sip-trunks/trunks/{id}/numbers}. */
  public List<TrunkNumber> numbers(String trunkId) {
    return http.sendForList(
        caller,
        ApiRequest.get(RESOURCE, TRUNKS, trunkId, NUMBERS),
        row -> TrunkNumber.read(new LenientJson(row)));
  }

  /** Sends {@code DELETE /sip-trunks/trunks/{id}/numbers/{number}}. */
  public void removeNumber(String trunkId, String numberId) {
    http.send(caller, ApiRequest.delete(RESOURCE, TRUNKS, trunkId, NUMBERS, numberId));
  }
}
