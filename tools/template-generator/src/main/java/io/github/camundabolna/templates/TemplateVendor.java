package io.github.camundabolna.templates;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.http.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/** A vendor, as its templates and pages name it and what belongs to it. */
public enum TemplateVendor {
  /** The first one: only the names of its files say whose they are. */
  BOLNA(
      Bolna.VENDOR,
      "",
      "executionId",
      "Execution ID",
      "Make call",
      "Get call",
      "receive-events.md#the-wait",
      "WEBHOOK_SECRET"),
  CALLINGBOX(
      CallingBox.VENDOR,
      "callingbox-",
      "callId",
      "Call ID",
      "Place call",
      "Get CallingBox call",
      "call-with-callingbox.md#set-up-the-receiver",
      "INBOUND_WEBHOOK_SECRET");

  static final String PROJECT = "io.github.camundabolna";

  private final Vendor vendor;
  private final String qualifier;
  private final String callId;
  private final String callIdLabel;
  private final String placeLabel;
  private final String readLabel;
  private final String waitGuide;
  private final String inboundSecret;

  TemplateVendor(
      Vendor vendor,
      String qualifier,
      String callId,
      String callIdLabel,
      String placeLabel,
      String readLabel,
      String waitGuide,
      String inboundSecret) {
    this.vendor = vendor;
    this.qualifier = qualifier;
    this.callId = callId;
    this.callIdLabel = callIdLabel;
    this.placeLabel = placeLabel;
    this.readLabel = readLabel;
    this.waitGuide = waitGuide;
    this.inboundSecret = inboundSecret;
  }

  /**
   * Returns the vendor of a connector or an operation, by its package.
   *
   * @throws IllegalArgumentException if the class belongs to no vendor
   */
  public static TemplateVendor of(Class<?> type) {
    return Arrays.stream(values())
        .filter(each -> type.getName().startsWith(PROJECT + "." + each.prefix() + "."))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type + " belongs to no vendor"));
  }

  public Vendor vendor() {
    return vendor;
  }

  /** Returns the vendor's name in lowercase, as files, messages, and keywords have it. */
  public String prefix() {
    return vendor.prefix().toLowerCase(Locale.ROOT);
  }

  /** Returns the file of a page, such as {@code wait-for-call.md}. */
  public String page(String name) {
    return qualifier + name + ".md";
  }

  /** Returns the file of the page on a variable, such as {@code a-call.md}. */
  public String recordPage(String variable) {
    return "a-" + page(variable);
  }

  /** Returns the key of a text or a sample, such as {@code call}. */
  public String key(String name) {
    return qualifier.isEmpty() ? name : capitalized(vendor.name(), false) + capitalized(name, true);
  }

  String templateId(String name) {
    return idPrefix() + name;
  }

  /** Returns the file of the template with an ID, such as {@code bolna-call.json}. */
  String file(String templateId) {
    String name = templateId.replace(idPrefix(), "").replaceFirst("\\.v\\d+", "");
    return "%s-%s.json"
        .formatted(
            prefix(), name.replaceAll("([a-z])([A-Z])", "$1-$2").replace('.', '-').toLowerCase());
  }

  private String idPrefix() {
    return PROJECT + "." + qualifier.replace('-', '.');
  }

  /** A later shape of the credential gets another ID: stored credentials refer to it. */
  String credentialId() {
    return PROJECT + ":" + qualifier + "account:1";
  }

  /** Returns the name of the message that ends a wait. */
  String endMessage() {
    return prefix() + "-call-ended";
  }

  /** Returns the name of the message that starts a process. */
  String inboundMessage() {
    return prefix() + "-inbound-call-ended";
  }

  /** Returns the variable that holds the ID of a call. */
  String callId() {
    return callId;
  }

  String callIdLabel() {
    return callIdLabel;
  }

  /** Returns the how-to guide on the plain wait for a call. */
  String waitGuide() {
    return waitGuide;
  }

  /** Returns the secret of a start event: a vendor may sign each endpoint with its own. */
  String inboundSecret() {
    return vendor.prefixed(inboundSecret);
  }

  /** Completes a text with what it says of the vendor. */
  String complete(String text) {
    return text.replace("{vendor}", vendor.name())
        .replace("{prefix}", prefix())
        .replace("{callId}", callId)
        .replace("{place}", placeLabel)
        .replace("{read}", readLabel);
  }

  /** Returns the icon as a template holds it. */
  String icon() {
    String file = "/" + prefix() + ".svg";
    try (InputStream svg =
        Objects.requireNonNull(TemplateVendor.class.getResourceAsStream(file), file)) {
      return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static String capitalized(String word, boolean upper) {
    String first = word.substring(0, 1);
    return (upper ? first.toUpperCase(Locale.ROOT) : first.toLowerCase(Locale.ROOT))
        + word.substring(1);
  }
}
