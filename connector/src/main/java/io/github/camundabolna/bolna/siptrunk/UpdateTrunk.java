package io.github.camundabolna.bolna.siptrunk;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.siptrunk.SipTrunkClient;
import io.github.camundabolna.bolna.client.siptrunk.TrunkRequest;
import io.github.camundabolna.bolna.siptrunk.SipTrunkFields.Password;
import io.github.camundabolna.bolna.siptrunk.SipTrunkFields.TrunkId;
import io.github.camundabolna.bolna.siptrunk.SipTrunkFields.Username;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.OperationContext;
import java.util.List;
import java.util.Map;

/** Changes the settings of a SIP trunk that are filled in. */
@TemplateSubType(id = "updateTrunk", label = "Update SIP trunk")
@OperationInfo(
    summary = "Changes the settings of a SIP trunk that you fill in",
    details =
        "Empty fields leave the trunk's values as they are. A list of gateways or IP addresses"
            + " replaces the trunk's whole list. To change a part, start from `gateways` or"
            + " `settings` of [Get SIP trunk](get-trunk.md), which have the same form.",
    requests = "`PATCH /sip-trunks/trunks/{id}`",
    chooser = "Change, activate, or deactivate a Bolna SIP trunk",
    keywords = "update SIP trunk, change SIP trunk, activate trunk, deactivate trunk",
    result = "={trunk: response.trunk}")
public record UpdateTrunk(
    @TrunkId @TemplateProperty(id = "updateTrunk.trunkId", group = "trunk") String trunkId,
    @TemplateProperty(
            id = "updateTrunk.name",
            binding = @PropertyBinding(name = "name"),
            label = "New trunk name",
            group = "trunk",
            description = "Name that no other trunk of your account has. If empty, unchanged.",
            exampleValue = "Zadarma Production")
        String name,
    @TemplateProperty(
            id = "updateTrunk.active",
            binding = @PropertyBinding(name = "active"),
            label = "Active",
            group = "trunk",
            type = PropertyType.Dropdown,
            defaultValue = SipTrunkOperation.UNCHANGED,
            choices = {
              @DropdownPropertyChoice(value = SipTrunkOperation.UNCHANGED, label = "Unchanged"),
              @DropdownPropertyChoice(value = "true", label = "Yes"),
              @DropdownPropertyChoice(value = "false", label = "No")
            },
            description = "Whether calls can use the trunk.")
        @ValidFormat(field = "active", oneOf = "unchanged, true, false")
        String active,
    @TemplateProperty(
            id = "updateTrunk.inbound",
            binding = @PropertyBinding(name = "inbound"),
            label = "Inbound calls",
            group = "trunk",
            type = PropertyType.Dropdown,
            defaultValue = SipTrunkOperation.UNCHANGED,
            choices = {
              @DropdownPropertyChoice(value = SipTrunkOperation.UNCHANGED, label = "Unchanged"),
              @DropdownPropertyChoice(value = "true", label = "Yes"),
              @DropdownPropertyChoice(value = "false", label = "No")
            },
            description = "Whether agents can also answer calls through this trunk.")
        @ValidFormat(field = "inbound", oneOf = "unchanged, true, false")
        String inbound,
    @Username
        @TemplateProperty(
            id = "updateTrunk.username",
            binding = @PropertyBinding(name = "username"),
            group = "access",
            description = "New user name at your telephony provider. If empty, unchanged.")
        String username,
    @Password
        @TemplateProperty(
            id = "updateTrunk.password",
            binding = @PropertyBinding(name = "password"),
            group = "access",
            description = "Reference to the secret with the new password. If empty, unchanged.")
        String password,
    @TemplateProperty(
            id = "updateTrunk.ipAddresses",
            binding = @PropertyBinding(name = "ipAddresses"),
            label = "IP addresses",
            group = "access",
            feel = FeelMode.required,
            description = "FEEL list that replaces all addresses and ranges. If empty, unchanged.",
            exampleValue = "[\"15.207.90.192/31\", \"204.89.151.128/27\"]")
        List<Object> ipAddresses,
    @TemplateProperty(
            id = "updateTrunk.gateways",
            binding = @PropertyBinding(name = "gateways"),
            label = "Gateways",
            group = "access",
            feel = FeelMode.required,
            description = "FEEL list that replaces all gateways. If empty, unchanged.",
            tooltip =
                "For example, =[\"sip.zadarma.com\"], or"
                    + " =[{gateway_address: \"sip.zadarma.com\", port: 5060, priority: 1}].",
            exampleValue = "[\"sip.zadarma.com\"]")
        List<Object> gateways,
    @TemplateProperty(
            id = "updateTrunk.settings",
            binding = @PropertyBinding(name = "settings"),
            label = "Other settings",
            group = "settings",
            feel = FeelMode.required,
            description = "FEEL context of settings by Bolna's names. Others stay unchanged.",
            tooltip = "Such as " + TrunkSettings.CHANGEABLE + ". Example: ={qualify_frequency: 0}.",
            exampleValue = "{qualify_frequency: 0}")
        Map<String, Object> settings)
    implements SipTrunkOperation {

  public record Result(
      @ResultField(value = TrunkDetails.MEANING, example = TrunkDetails.EXAMPLE)
          TrunkDetails trunk) {}

  @Override
  public Result execute(OperationContext job) {
    TrunkRequest change = change();
    if (change.isEmpty()) {
      throw new InvalidInputException("There is nothing to change. Fill in at least one field");
    }
    SipTrunkClient trunks = new SipTrunkClient(job.http(), job.caller());
    return new Result(TrunkDetails.of(trunks.update(trunkId, change)));
  }

  private TrunkRequest change() {
    return new TrunkRequestBuilder()
        .text("name", name)
        .flag("is_active", active)
        .flag("inbound_enabled", inbound)
        .text("auth_username", username)
        .ipAddresses(ipAddresses)
        .gateways(gateways)
        .others(settings, true)
        .build(password);
  }

  /** Omits the password, and settings of unknown content. */
  @Override
  public String toString() {
    return "UpdateTrunk[trunkId=%s, name=%s]".formatted(trunkId, name);
  }
}
