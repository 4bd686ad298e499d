package io.github.camundabolna.bolna.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camundabolna.http.UntrustedJson;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes bodies out of two that Bolna could send, nearly all with something wrong in them. */
final class FuzzBodyGenerator {

  private static final String COMPLETED =
      """
      {"id":"4d3c2b1a-0000-4000-8000-000000000001","agent_id":"0a1b2c3d-0000-4000-8000-00000000000a",
       "batch_id":null,"status":"completed","conversation_duration":41.0,"total_cost":12.5,
       "transcript":"assistant: Guten Tag äöü\\nuser: नमस्ते","summary":"ok",
       "answered_by_voice_mail":false,"created_at":"2026-08-21T10:35:00.123","updated_at":null,
       "extracted_data":{"mood":{"value":"good","confidence":0.9}},
       "agent_extraction":"{\\"a\\":[1,2,{\\"b\\":null}]}",
       "context_details":{"recipient_data":{"customerId":"C-17","camunda_element_instance_key":"1"},
         "recipient_phone_number":"+919876543210"},
       "telephony_data":{"duration":"43","to_number":"+919876543210","from_number":null,
         "call_type":"outbound","hangup_by":"Caller","hangup_provider_code":4000,"recording_url":""},
       "retry_count":0,"retry_config":{"enabled":false,"max_retries":3},"retry_history":[]}
      """;

  private static final String BUSY =
      """
      {"execution_id":"c0ffee","status":"busy","conversation_time":0,"telephony_data":null,
       "retry_config":{"enabled":true,"max_retries":1,"retry_on_statuses":["busy","no-answer"]},
       "retry_count":"1","retry_history":[{"attempt":1,"status":"busy","at":"2026-08-21"}]}
      """;

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-0",
          "1e999999999",
          "-1E-999999999",
          "1e400",
          "0.1e2147483648",
          "NaN",
          "Infinity",
          "9".repeat(99),
          "9".repeat(101),
          "9".repeat(10_000),
          "\"9e9999999\"",
          "[]",
          "{}",
          "\"\"",
          "\" \"",
          "\"busy\"",
          "\"completed\"",
          "\"canceled\\n\"",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "\"../../user/me\"",
          "\"=now()\"",
          "\"{{secrets.BOLNA_API_KEY}}\"",
          "\"%0d%0a\"",
          "[[[[[[[[]]]]]]]]",
          "{\"__proto__\":{\"status\":\"busy\"}}",
          "\"\\u202e\"",
          "{\"id\":{\"id\":[]}}",
          "[null,null]",
          "\"2026-99-99T99:99:99Z\"",
          "\"+1000000000-01-01T0\"",
          "\"P1D\"",
          "'single'",
          "\"\\x\"",
          "/*c*/1",
          "1 2",
          "\"\uFFFF\"",
          "\"{\\\"a\\\":[[[\"");

  private static final List<String> STATUSES =
      List.of("busy", "completed", "no-answer", "ringing", "failed", "balance_low", "new", "");

  private static final List<String> CHARSETS =
      List.of("UTF-16", "UTF-16LE", "UTF-32BE", "ISO-8859-1", "IBM037", "Shift_JIS");

  private final List<UnaryOperator<byte[]>> mutations =
      List.of(
          this::flipped,
          this::cut,
          this::spliced,
          this::doubled,
          this::valueReplaced,
          this::valueReplaced,
          this::keyRepeated,
          this::nested,
          this::wide,
          this::encoded,
          this::statusReplaced,
          this::noise,
          this::prefixed,
          this::grown,
          body -> body);

  private final FuzzRandom random;

  FuzzBodyGenerator(FuzzRandom random) {
    this.random = random;
  }

  byte[] next() {
    byte[] body = (random.oneIn(2) ? COMPLETED : BUSY).getBytes(UTF_8);
    for (int i = random.below(3); i >= 0; i--) {
      body = random.oneOf(mutations).apply(body);
    }
    return body;
  }

  private byte[] flipped(byte[] body) {
    byte[] other = body.clone();
    for (int i = random.below(4); i >= 0 && other.length > 0; i--) {
      other[random.below(other.length)] = (byte) random.below(256);
    }
    return other;
  }

  private byte[] cut(byte[] body) {
    return Arrays.copyOf(body, random.below(body.length + 1));
  }

  private byte[] spliced(byte[] body) {
    int from = random.below(body.length + 1);
    return concat(cut(body), Arrays.copyOfRange(body, from, body.length));
  }

  private byte[] doubled(byte[] body) {
    return concat(body, random.oneIn(2) ? body : new byte[random.below(20)]);
  }

  private byte[] valueReplaced(byte[] body) {
    return replaced(body, ":\\s*(\"[^\"]*\"|[^\\s,{}\\[\\]]+)", ":" + random.oneOf(VALUES));
  }

  private byte[] statusReplaced(byte[] body) {
    return replaced(body, "\"status\":\"[^\"]*\"", "\"status\":\"" + random.oneOf(STATUSES) + "\"");
  }

  private byte[] keyRepeated(byte[] body) {
    return replaced(body, "\\{", "{\"id\":" + random.oneOf(VALUES) + ",");
  }

  private byte[] nested(byte[] body) {
    int depth = 1 + random.below(random.oneIn(100) ? 100_000 : 300);
    String open = random.oneIn(2) ? "[" : "{\"a\":";
    String close = open.equals("[") ? "]" : "}";
    String value = open.repeat(depth) + "1" + (random.oneIn(4) ? "" : close.repeat(depth));
    return replaced(body, "null|false", value);
  }

  private byte[] wide(byte[] body) {
    int count = random.below(random.oneIn(100) ? 150_000 : 300);
    String one = random.oneOf(List.of("1,", "{},", "\"x\",", "[],", "null,"));
    return replaced(body, "null|false", "[" + one.repeat(count) + "0]");
  }

  private byte[] encoded(byte[] body) {
    String text = new String(body, 0, Math.min(body.length, 5_000), UTF_8);
    return text.getBytes(Charset.forName(random.oneOf(CHARSETS)));
  }

  private byte[] noise(byte[] body) {
    byte[] noise = new byte[random.below(600)];
    random.fill(noise);
    return noise;
  }

  private byte[] prefixed(byte[] body) {
    return concat(
        random
            .oneOf(List.of("\uFEFF", "\uFEFF\uFEFF", "[", "\0", ")]}'\n", "\u001f\u008b\b"))
            .getBytes(random.oneIn(2) ? UTF_8 : ISO_8859_1),
        body);
  }

  /** Up to the limit of a body, and now and then over it. */
  private byte[] grown(byte[] body) {
    if (!random.oneIn(60)) {
      return body;
    }
    int length = random.below(UntrustedJson.MAX_LENGTH + UntrustedJson.MAX_LENGTH / 8);
    String unit = random.oneOf(List.of("x", "\\n", "9", " ", "ä", "\\u0939"));
    String text = unit.repeat(length / unit.getBytes(UTF_8).length);
    return replaced(body, "\"ok\"|\"busy\"", '"' + text + '"');
  }

  /** Byte by byte, because the memory that is measured is not to be this one's. */
  private byte[] replaced(byte[] body, String pattern, String with) {
    List<MatchResult> places =
        Pattern.compile(pattern)
            .matcher(new String(body, 0, Math.min(body.length, 5_000), ISO_8859_1))
            .results()
            .limit(60)
            .toList();
    if (places.isEmpty()) {
      return body;
    }
    MatchResult place = random.oneOf(places);
    byte[] middle = with.getBytes(UTF_8);
    byte[] whole = Arrays.copyOf(body, body.length - (place.end() - place.start()) + middle.length);
    System.arraycopy(middle, 0, whole, place.start(), middle.length);
    int rest = body.length - place.end();
    System.arraycopy(body, place.end(), whole, place.start() + middle.length, rest);
    return whole;
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
