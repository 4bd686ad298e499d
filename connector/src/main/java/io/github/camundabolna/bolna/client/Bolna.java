package io.github.camundabolna.bolna.client;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.http.RateLimitGroup;
import io.github.camundabolna.http.RequestPurpose;
import io.github.camundabolna.http.Vendor;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Describes Bolna to the vendor-neutral packages, and holds what its clients share. */
public final class Bolna {

  private static final RateLimitGroup CALL = new RateLimitGroup("POST /call", 1);
  private static final RateLimitGroup AGENT = new RateLimitGroup("/v2/agent/{id}", 1);
  private static final RateLimitGroup AGENT_EXECUTIONS =
      new RateLimitGroup("/v2/agent/{id}/executions", 1);
  private static final RateLimitGroup OTHER = new RateLimitGroup("all others", 2);

  /** Maximum difference between Bolna's clock and the clock of the engine or this runtime. */
  public static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

  public static final Vendor VENDOR =
      new Vendor(
          "Bolna",
          "BOLNA",
          URI.create("https://api.bolna.ai"),
          500,
          CLOCK_SKEW,
          Map.of(),
          Bolna::rateLimitGroup);

  /** As in the contract's example; Bolna has answered 500 to a time that ends with {@code Z}. */
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

  private Bolna() {}

  /**
   * Returns whether Bolna may not know the call or batch that was read. The contract documents 400
   * for that, which can also mean something else, so only many of them are a proof.
   */
  public static boolean mayNotKnow(ApiException failure) {
    return failure.saysAbsent() || failure.isJsonWith(HttpURLConnection.HTTP_BAD_REQUEST);
  }

  /**
   * Returns the settings of this process. Don't call it in constructors of connectors, see {@link
   * HttpSettings#ofThisProcess}.
   */
  public static HttpSettings settingsOfThisProcess() {
    return HttpSettings.ofThisProcess(VENDOR);
  }

  /** Returns a time as Bolna expects it: with milliseconds and a numeric offset. */
  public static String timestamp(OffsetDateTime time) {
    return time.format(TIMESTAMP);
  }

  /** Returns the failure of a request whose response lacks the expected data. */
  public static ApiException unreadableAnswer(ApiRequest request) {
    return VENDOR.unreadableAnswer(request);
  }

  /**
   * Jobs and events can't wait as long as polls and sweeps, so a fifth of each group is theirs.
   * What they leave unused isn't lost.
   */
  private static RateLimitGroup rateLimitGroup(RequestPurpose purpose, ApiRequest request) {
    RateLimitGroup group = group(request);
    return purpose == RequestPurpose.SCHEDULED
        ? group.part("polls and sweeps", 4, 5).withSpare()
        : group;
  }

  /** Bolna documents 500 requests a minute for each of three groups, and 1000 for all others. */
  private static RateLimitGroup group(ApiRequest request) {
    List<String> path = request.path();
    if (path.equals(List.of("call"))) {
      return CALL;
    }
    if (path.size() < 3 || !path.subList(0, 2).equals(List.of("v2", "agent"))) {
      return OTHER;
    }
    if (path.size() == 3) {
      return AGENT;
    }
    return path.get(3).equals("executions") ? AGENT_EXECUTIONS : OTHER;
  }
}
