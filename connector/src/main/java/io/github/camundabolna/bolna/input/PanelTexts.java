package io.github.camundabolna.bolna.input;

/** Texts that several panel fields share. */
public final class PanelTexts {

  public static final String AGENT_ID_EXAMPLE = "123e4567-e89b-12d3-a456-426655440000";

  public static final String WEBHOOK_URL_EXAMPLE = "https://camunda.example.com/inbound/bolna";

  public static final String FROM_NUMBER_EXAMPLE = "+918035739222";

  public static final String FROM_NUMBER_TOOLTIP =
      "A number bought from Bolna or connected from your own provider. See <a"
          + " href=\"https://www.bolna.ai/docs/making-outgoing-calls\">Bolna's guide</a>.";

  public static final String TIME_EXAMPLE = "2026-08-21T10:30:00+05:30";

  public static final String NO_AUTHENTICATION =
      "the API key is missing. Reference a secret, or choose an existing credential";

  public static final String NO_OPERATION = "operation is missing. Select one in the panel";

  public static final String API_KEY_MISSING =
      "the API key is missing. Set it to \\{\\{secrets.BOLNA_API_KEY\\}\\}";

  private PanelTexts() {}
}
