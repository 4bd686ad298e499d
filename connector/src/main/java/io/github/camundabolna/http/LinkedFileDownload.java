package io.github.camundabolna.http;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Downloads a linked file of unknown size as a stream, without the API key.
 *
 * @param policy where the link, and each redirect, may lead
 * @param until after that, the download ends
 * @param environment the process's environment variables, for the proxy settings
 */
public record LinkedFileDownload(
    URI link, LinkPolicy policy, Deadline until, Function<String, String> environment) {

  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private static final int MOST_REDIRECTS = 5;

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** Statuses of 4xx that say nothing about the file. */
  private static final Set<Integer> MOMENTARY = Set.of(408, 425, 429);

  /** Creates the download of a link that a person chose. */
  public LinkedFileDownload(URI link, Function<String, String> environment) {
    this(link, LinkPolicy.ANY, Deadline.NEVER, environment);
  }

  /**
   * Creates the download of a link that a vendor sent.
   *
   * @throws ForbiddenLinkException if it's no link
   */
  static LinkedFileDownload ofVendor(HttpSettings settings, String link, Deadline until)
      throws ForbiddenLinkException {
    return new LinkedFileDownload(
        viaBaseUrl(settings, link),
        new PublicLinks(settings.baseUri()),
        until,
        settings.environment());
  }

  /** A link to the vendor's own API goes where its requests go, which may be a gateway. */
  private static URI viaBaseUrl(HttpSettings settings, String link) throws ForbiddenLinkException {
    String api = settings.vendor().apiUrl() + "/";
    try {
      return new URI(
          link.startsWith(api) ? settings.baseUri() + "/" + link.substring(api.length()) : link);
    } catch (URISyntaxException e) {
      throw new ForbiddenLinkException("the link is not a web address");
    }
  }

  /**
   * Opens the file. Closing the stream early ends the download.
   *
   * @throws FileNotFoundException if the server answers with 4xx
   * @throws ForbiddenLinkException if the policy forbids the link or a redirect
   * @throws IOException if the file can't be read now
   */
  public LinkedFile open() throws IOException {
    OkHttpClient client = client();
    try {
      return follow(client, address(link.toString()));
    } catch (IOException | RuntimeException e) {
      client.connectionPool().evictAll();
      throw e;
    }
  }

  /** Redirects are followed here, because the policy decides before a connection is made. */
  private OkHttpClient client() {
    OkHttpClient.Builder http =
        new OkHttpClient.Builder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(false)
            .followSslRedirects(false);
    new ProxySettings(link, environment).applyTo(http);
    return http.build();
  }

  private LinkedFile follow(OkHttpClient client, HttpUrl first) throws IOException {
    HttpUrl at = first;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Call call = call(client, at);
      Response answer = VendorHttp.execute(call);
      if (answer.isSuccessful()) {
        return new LinkedFile(call, answer, client);
      }
      answer.close();
      at = target(at, answer).orElseThrow(() -> failure(answer.code()));
    }
    throw new ForbiddenLinkException("the link redirects more than " + MOST_REDIRECTS + " times");
  }

  private Call call(OkHttpClient client, HttpUrl at) throws IOException {
    URI address = at.uri();
    policy.check(address);
    Duration left = until.atMost(PATIENCE);
    if (left.isZero()) {
      throw new InterruptedIOException("no time is left for the download");
    }
    // A proxy has a host of its own, which is none of the policy's business.
    Dns dns = host -> host.equals(at.host()) ? policy.resolve(address) : Dns.SYSTEM.lookup(host);
    Call call = client.newBuilder().dns(dns).build().newCall(new Request.Builder().url(at).build());
    call.timeout().timeout(left.toNanos(), TimeUnit.NANOSECONDS);
    return call;
  }

  /** Returns where a redirect leads; empty for other answers, and from https to http. */
  private static Optional<HttpUrl> target(HttpUrl at, Response answer) {
    return Optional.ofNullable(answer.header("Location"))
        .filter(location -> REDIRECTS.contains(answer.code()))
        .map(at::resolve)
        .filter(next -> next.scheme().equals(at.scheme()));
  }

  private static HttpUrl address(String text) throws ForbiddenLinkException {
    return Optional.ofNullable(HttpUrl.parse(text))
        .orElseThrow(() -> new ForbiddenLinkException("the link is not a web address"));
  }

  private static IOException failure(int status) {
    String sentence = "the server answered with " + status;
    return status / 100 == 4 && !MOMENTARY.contains(status)
        ? new FileNotFoundException(sentence)
        : new IOException(sentence);
  }
}
