package io.github.camundabolna.bolna.client.number;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import java.util.List;
import java.util.Optional;

/**
 * The phone numbers of one Bolna account. Methods throw {@link ApiException} if Bolna refuses,
 * can't be reached, or sends an unreadable response.
 */
public record NumberClient(VendorHttp http, RequestContext caller) {

  private static final String RESOURCE = "phone-numbers";

  /** Sends {@code GET /phone-numbers/all} and streams the response, which has no pages. */
  public List<OwnedNumber> numbers() {
    return http.sendForList(caller, ApiRequest.get(RESOURCE, "all"), OwnedNumber::read);
  }

  /** Finds a number of the account in the list of all, because Bolna can't look for one. */
  public Optional<OwnedNumber> find(String phoneNumber) {
    return numbers().stream().filter(number -> number.is(phoneNumber)).findFirst();
  }

  /**
   * Sends {@code GET /phone-numbers/search}. The contract places the parameters in the path, but
   * the path has no place for them.
   */
  public List<AvailableNumber> search(NumberSearch search) {
    ApiRequest get =
        ApiRequest.get(RESOURCE, "search")
            .with("country", Optional.of(search.country()))
            .with("pattern", search.pattern())
            .with("provider", search.provider());
    return http.sendForList(caller, get, AvailableNumber::read);
  }

  /**
   * Sends {@code POST /phone-numbers/buy}. Not idempotent: it costs money each month, and Bolna has
   * no idempotency key.
   */
  public OwnedNumber buy(NumberOrder order) {
    ApiRequest post = ApiRequest.post(RESOURCE, "buy").withBody(order.toJson());
    return OwnedNumber.read(http.send(caller, post))
        .orElseThrow(() -> Bolna.unreadableAnswer(post));
  }

  /** Sends {@code DELETE /phone-numbers/{id}}, which ends the rent of the number. */
  public void delete(String phoneNumberId) {
    http.send(caller, ApiRequest.delete(RESOURCE, NumberId.canonical(phoneNumberId)));
  }
}
