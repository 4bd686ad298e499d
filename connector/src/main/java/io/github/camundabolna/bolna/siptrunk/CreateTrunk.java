package io.github.camundabolna.bolna.siptrunk;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.siptrunk.SipTrunk;
import io.github.camundabolna.bolna.client.siptrunk.SipTrunkClient;
import io.github.camundabolna.bolna.client.siptrunk.TrunkRequest;
import io.github.camundabolna.bolna.siptrunk.SipTrunkFields.Password;
import io.github.camundabolna.bolna.siptrunk.SipTrunkFields.Username;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.CreatingOperation;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.operation.UniqueResource;
import io.github.camundabolna.operation.UniqueResource.Source;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates a SIP trunk once, however often the job is retried. */
@TemplateSubType(id = "createTrunk", label = "Create SIP trunk")
@OperationInfo(
    summary = "Creates a SIP trunk, which connects your account to your telephony provider",
    details =
        "A repeated job creates no second trunk. The name of a trunk is unique in an account, so"
            + " the connector finds by it what an earlier attempt created. It reads the account's"
            + " trunks first, and again if the response is lost or Bolna refuses. The task fails"
            + " with `BOLNA_INVALID_INPUT` if a trunk had the name before, or gets it from someone"
            + " else during the first attempt. The message names that trunk. Known limitation: in a"
            + " repeated job, a trunk of that name that someone else created up to two minutes"
            + " before entry counts as created.\n\n"
            + "The password must be a reference to a secret. No result, log, or error of the"
            + " connector contains it. If a message from Bolna can contain it, the connector"
            + " withholds the message.",
    requests = "`GET` and `POST /sip-trunks/trunks`",
    chooser = "Create a SIP trunk for a Bolna account",
    keywords = "create SIP trunk, add SIP trunk, connect carrier, bring your own telephony",
    result = "={trunkId: response.trunkId}",
    errors = "BOLNA_OUTCOME_UNKNOWN")
public record CreateTrunk(
    @TemplateProperty(
            id = "createTrunk.name",
            binding = @PropertyBinding(name = "name"),
            label = "Trunk name",
            group = "trunk",
            description = "Name that no other trunk of your account has.",
            exampleValue = "Zadarma Production",
            constraints = @PropertyConstraints(notEmpty = true))
        @NotBlank(message = "name is missing. Enter a name that no other trunk has")
        String name,
    @TemplateProperty(
            label = "Provider",
            group = "trunk",
            description = "Telephony provider: twilio, plivo, zadarma, telnyx, vonage, or custom.",
            exampleValue = "zadarma",
            constraints = @PropertyConstraints(notEmpty = true))
        @NotBlank(message = "provider is missing. Enter a name like zadarma, or custom")
        String provider,
    @TemplateProperty(
            label = "Authentication of the trunk",
            group = "access",
            type = PropertyType.Dropdown,
            defaultValue = SipTrunkOperation.USER_PASSWORD,
            choices = {
              @DropdownPropertyChoice(
                  value = SipTrunkOperation.USER_PASSWORD,
                  label = "User name and password"),
              @DropdownPropertyChoice(value = SipTrunkOperation.IP_BASED, label = "IP addresses")
            },
            description = "How Bolna and your telephony provider recognize each other.")
        @ValidFormat(field = "authType", oneOf = "userpass, ip-based")
        String authType,
    @Username
        @TemplateProperty(
            id = "createTrunk.username",
            binding = @PropertyBinding(name = "username"),
            group = "access",
            condition =
                @PropertyCondition(
                    property = "operation.authType",
                    equals = SipTrunkOperation.USER_PASSWORD))
        String username,
    @Password
        @TemplateProperty(
            id = "createTrunk.password",
            binding = @PropertyBinding(name = "password"),
            group = "access",
            condition =
                @PropertyCondition(
                    property = "operation.authType",
                    equals = SipTrunkOperation.USER_PASSWORD))
        String password,
    @TemplateProperty(
            id = "createTrunk.ipAddresses",
            binding = @PropertyBinding(name = "ipAddresses"),
            label = "IP addresses",
            group = "access",
            feel = FeelMode.required,
            condition =
                @PropertyCondition(
                    property = "operation.authType",
                    equals = SipTrunkOperation.IP_BASED),
            description = "FEEL list of your provider's IP addresses or ranges.",
            exampleValue = "[\"15.207.90.192/31\", \"204.89.151.128/27\"]")
        List<Object> ipAddresses,
    @TemplateProperty(
            id = "createTrunk.gateways",
            binding = @PropertyBinding(name = "gateways"),
            label = "Gateways",
            group = "access",
            feel = FeelMode.required,
            description = "FEEL list of your provider's SIP hosts, as texts or as contexts.",
            tooltip =
                "For example, =[\"sip.zadarma.com\"], or"
                    + " =[{gateway_address: \"sip.zadarma.com\", port: 5060, priority: 1}]. The"
                    + " lowest priority number comes first.",
            exampleValue = "[\"sip.zadarma.com\"]",
            constraints = @PropertyConstraints(notEmpty = true))
        List<Object> gateways,
    @TemplateProperty(
            id = "createTrunk.inbound",
            binding = @PropertyBinding(name = "inbound"),
            label = "Inbound calls",
            group = "trunk",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description = "Whether agents can also answer calls through this trunk.")
        Boolean inbound,
    @TemplateProperty(
            id = "createTrunk.settings",
            binding = @PropertyBinding(name = "settings"),
            label = "Other settings",
            group = "settings",
            feel = FeelMode.required,
            description = "FEEL context of settings by Bolna's names. If empty, Bolna's defaults.",
            tooltip =
                "Such as "
                    + TrunkSettings.NAMES
                    + ". Example: ={transport: \"transport-tls\", media_encryption: \"sdes\"}.",
            exampleValue = "{transport: \"transport-tls\", media_encryption: \"sdes\"}")
        Map<String, Object> settings)
    implements SipTrunkOperation, CreatingOperation {

  public record Result(
      @ResultField(value = "ID of the trunk", example = "b7e2c1d4") String trunkId,
      @ResultField(value = TrunkDetails.MEANING, example = TrunkDetails.EXAMPLE)
          TrunkDetails trunk) {}

  @Override
  public Result execute(OperationContext job) {
    SipTrunkClient trunks = new SipTrunkClient(job.http(), job.caller());
    TrunkRequest request = request();
    UniqueResource<SipTrunk> created =
        UniqueResource.findOrCreate(
            job,
            new Source<>(() -> named(trunks), () -> trunks.create(request), SipTrunk::createdAt));
    SipTrunk trunk = created.value();
    if (created.existedBefore()) {
      throw new InvalidInputException(
          "name must be unique, but trunk %s already has the name %s"
              .formatted(Quoted.unlessPlain(trunk.id()), Quoted.of(name.strip())));
    }
    return new Result(trunk.id(), TrunkDetails.of(trunk));
  }

  private Optional<SipTrunk> named(SipTrunkClient trunks) {
    return trunks.trunks(Optional.empty()).stream()
        .filter(trunk -> trunk.name().filter(name.strip()::equals).isPresent())
        .findFirst();
  }

  private TrunkRequest request() {
    TrunkRequestBuilder request =
        new TrunkRequestBuilder()
            .text("name", name)
            .text("provider", provider)
            .text(
                "auth_type", required(authType, "authType is missing. Enter userpass or ip-based"))
            .gateways(required(gateways, "gateways is missing. Enter a list of addresses"))
            .flag("inbound_enabled", String.valueOf(Boolean.TRUE.equals(inbound)))
            .others(settings, false);
    if (IP_BASED.equals(authType)) {
      return request
          .ipAddresses(required(ipAddresses, "ipAddresses is missing. Enter a list of addresses"))
          .build(null);
    }
    return request
        .text("auth_username", required(username, "username is missing. Enter the SIP user name"))
        .build(required(password, "password is missing. Reference the secret that holds it"));
  }

  private static String required(String text, String sentence) {
    return Texts.text(text).orElseThrow(() -> new InvalidInputException(sentence));
  }

  private static List<Object> required(List<Object> items, String sentence) {
    if (TrunkRequestBuilder.isEmpty(items)) {
      throw new InvalidInputException(sentence);
    }
    return items;
  }

  /** Omits the password, and settings of unknown content. */
  @Override
  public String toString() {
    return "CreateTrunk[name=%s, provider=%s, authType=%s]".formatted(name, provider, authType);
  }
}
