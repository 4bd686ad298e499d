package io.github.camundabolna.callingbox.input;

import io.github.camundabolna.input.Patterns;

/** Texts that several panel fields share, and the patterns of IDs. */
public final class CallingBoxPanelTexts {

  public static final String AGENT_ID_EXAMPLE = "b5a1c9f2-6d2d-4a7f-9f3a-5a2b1c3d4e5f";

  public static final String AGENT_ID_MUST_BE = "must be an agent ID like " + AGENT_ID_EXAMPLE;

  /** Wider than the documented UUID: a guide of CallingBox has an ID like {@code pn_xyz789}. */
  public static final String ID = "^[0-9a-zA-Z][0-9a-zA-Z_-]{0,63}$";

  public static final String CALL_ID_MUST_BE =
      "must be the call ID that \"Place call\" returned, like 3c90c3cc-0d44-4b50-8888-8dd25736052a";

  public static final String PHONE_NUMBER_EXAMPLE = "+14155550123";

  public static final String US_NUMBER_OR_SECRET = "^\\+1[2-9][0-9]{9}$" + Patterns.OR_SECRET;

  public static final String US_NUMBER_OR_NOTHING = US_NUMBER_OR_SECRET + Patterns.OR_NOTHING;

  public static final String PHONE_NUMBER_MUST_BE = "must be +1 and ten digits";

  public static final String WEBHOOK_URL_EXAMPLE = "https://camunda.example.com/inbound/callingbox";

  public static final String NO_AUTHENTICATION =
      "the API key is missing. Reference a secret, or choose an existing credential";

  public static final String NO_OPERATION = "operation is missing. Select one in the panel";

  public static final String API_KEY_MISSING =
      "the API key is missing. Set it to \\{\\{secrets.CALLINGBOX_API_KEY\\}\\}";

  private CallingBoxPanelTexts() {}
}
