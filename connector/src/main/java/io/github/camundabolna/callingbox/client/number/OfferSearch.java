package io.github.camundabolna.callingbox.client.number;

import io.github.camundabolna.http.ApiRequest;
import java.util.Optional;

/**
 * What to search for among the numbers for sale. What is empty isn't sent.
 *
 * @param countryCode ISO code; CallingBox takes {@code US} if it's empty
 * @param areaCode of local numbers
 * @param numberType {@code local} or {@code toll_free}
 * @param limit maximum number of results
 */
public record OfferSearch(
    Optional<String> countryCode,
    Optional<String> areaCode,
    Optional<String> numberType,
    Optional<Integer> limit) {

  public static final OfferSearch ALL =
      new OfferSearch(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  ApiRequest addTo(ApiRequest get) {
    return get.with("country_code", countryCode)
        .with("area_code", areaCode)
        .with("number_type", numberType)
        .with("limit", limit);
  }
}
