package io.github.camundabolna.guard;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The phone number of the person to call, and what it says about where they are. */
public final class Recipient {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /** Numbers of no country, such as those of satellites. */
  private static final String NO_COUNTRY = "001";

  private final PhoneNumber number;

  private Recipient(PhoneNumber number) {
    this.number = number;
  }

  /**
   * Reads a number.
   *
   * @param e164 in E.164 format
   * @throws InvalidInputException if its country code is unknown
   */
  public static Recipient of(String e164) {
    try {
      return new Recipient(NUMBERS.parse(e164, null));
    } catch (NumberParseException e) {
      throw new InvalidInputException(
          "the phone number must be in E.164 format, like +919876543210, but was "
              + Quoted.of(e164));
    }
  }

  /** Returns the ISO code of the country; empty if the number doesn't tell. */
  Optional<String> country() {
    return Optional.ofNullable(NUMBERS.getRegionCodeForNumber(number))
        .filter(region -> !region.equals(NO_COUNTRY));
  }

  /** Returns all countries that share the number's country code. */
  Set<String> possibleCountries() {
    return Set.copyOf(NUMBERS.getRegionCodesForCountryCode(number.getCountryCode()));
  }

  /**
   * Returns the time zones in which the person may be; empty if unknown. A number that isn't tied
   * to a place, such as a toll-free one, has all zones of its country code.
   */
  public Set<ZoneId> timeZones() {
    PhoneNumberToTimeZonesMapper zones = PhoneNumberToTimeZonesMapper.getInstance();
    Set<ZoneId> certain = known(zones.getTimeZonesForNumber(number));
    // An unassigned number has no type; its prefix still has zones.
    return certain.isEmpty() ? known(zones.getTimeZonesForGeographicalNumber(number)) : certain;
  }

  /** Returns no zone if any of them is unknown, because the person may be there. */
  private static Set<ZoneId> known(List<String> names) {
    try {
      Set<ZoneId> zones = new TreeSet<>(Comparator.comparing(ZoneId::getId));
      names.stream()
          .filter(name -> !name.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
          .map(ZoneId::of)
          .forEach(zones::add);
      return zones;
    } catch (DateTimeException e) {
      return Set.of();
    }
  }

  PhoneNumber number() {
    return number;
  }

  /** Omits the number, which is personal data. */
  @Override
  public String toString() {
    return "Recipient[+" + number.getCountryCode() + "]";
  }
}
