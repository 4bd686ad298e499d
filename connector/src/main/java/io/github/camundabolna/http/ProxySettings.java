package io.github.camundabolna.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;

/**
 * The proxy variables that Camunda's own connectors read: {@code CONNECTOR_HTTP_PROXY_HOST}, {@code
 * _PORT}, {@code _USER}, {@code _PASSWORD}, the same with {@code HTTPS}, and {@code
 * CONNECTOR_HTTP_NON_PROXY_HOSTS} (names with {@code *}, separated by {@code |}).
 */
final class ProxySettings extends ProxySelector {

  private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
  private static final int HIGHEST_PORT = 65_535;

  private final Function<String, String> environment;
  private final String prefix;
  private final List<Pattern> exceptions;

  ProxySettings(URI target, Function<String, String> environment) {
    this.environment = environment;
    this.prefix =
        "https".equalsIgnoreCase(target.getScheme())
            ? "CONNECTOR_HTTPS_PROXY_"
            : "CONNECTOR_HTTP_PROXY_";
    this.exceptions =
        Arrays.stream(read("CONNECTOR_HTTP_NON_PROXY_HOSTS").orElse("").split("\\|"))
            .filter(host -> !host.isBlank())
            .map(host -> Pattern.quote(host.strip()).replace("*", "\\E.*\\Q"))
            .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE))
            .toList();
  }

  /**
   * Applies the settings.
   *
   * @throws InvalidSettings if the port is invalid
   */
  void applyTo(OkHttpClient.Builder http) {
    if (host().isPresent()) {
      port();
      http.proxySelector(this).proxyAuthenticator(credentials());
    }
  }

  @Override
  public List<Proxy> select(URI uri) {
    String target = Optional.ofNullable(uri.getHost()).orElse("");
    boolean direct = exceptions.stream().anyMatch(name -> name.matcher(target).matches());
    return host()
        .filter(proxy -> !direct)
        .map(proxy -> InetSocketAddress.createUnresolved(proxy, port()))
        .map(address -> List.of(new Proxy(Proxy.Type.HTTP, address)))
        .orElse(List.of(Proxy.NO_PROXY));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // The request fails with this exception; there's no second proxy.
  }

  private Authenticator credentials() {
    Optional<String> user = read(prefix + "USER");
    String password = read(prefix + "PASSWORD").orElse("");
    return (route, answer) ->
        user.isEmpty() || answer.request().header("Proxy-Authorization") != null
            ? null
            : answer
                .request()
                .newBuilder()
                .header("Proxy-Authorization", Credentials.basic(user.get(), password))
                .build();
  }

  private Optional<String> host() {
    return read(prefix + "HOST");
  }

  private int port() {
    return read(prefix + "PORT")
        .map(this::port)
        .orElse(prefix.startsWith("CONNECTOR_HTTPS") ? 443 : 80);
  }

  private int port(String text) {
    if (!PORT.matcher(text.strip()).matches() || Integer.parseInt(text.strip()) > HIGHEST_PORT) {
      throw new InvalidSettings(
          "%sPORT must be a whole number from 1 to %d, but was \"%s\""
              .formatted(prefix, HIGHEST_PORT, text));
    }
    return Integer.parseInt(text.strip());
  }

  private Optional<String> read(String name) {
    return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
  }
}
