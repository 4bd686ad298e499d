package io.github.camundabolna.integration;

/**
 * An operation that handles a secret.
 *
 * @param request such as {@code POST /providers}
 * @param secret that it sends; empty if it only reads
 * @param response that has secrets; empty if it only sends
 */
record SecretOperation(
    String name, String request, FilledTemplate template, String secret, String response) {

  static SecretOperation sending(
      String name, String request, FilledTemplate template, String secret) {
    return new SecretOperation(name, request, template, secret, "");
  }

  /** Returns an operation that stores the whole result. */
  static SecretOperation reading(
      String name, String request, FilledTemplate template, String response) {
    return new SecretOperation(
        name,
        request,
        template.with(name + ".resultExpression", "={result: response}"),
        "",
        response);
  }

  /**
   * Returns all secrets of a request: the key of a sub-account takes the place of the usual one.
   */
  String sent() {
    boolean isKey = secret.equals(IntegrationEnvironment.SUB_ACCOUNT_KEY);
    return isKey ? secret : secret + " " + IntegrationEnvironment.API_KEY;
  }

  /** Types a value into a field of the panel. */
  SecretOperation with(String field, String value) {
    template.with(field, value);
    return this;
  }

  @Override
  public String toString() {
    return name;
  }
}
