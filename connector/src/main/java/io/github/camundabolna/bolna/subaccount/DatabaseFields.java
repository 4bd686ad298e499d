package io.github.camundabolna.bolna.subaccount;

import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.EqualsBoolean;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.bolna.client.subaccount.TenantDatabase;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.http.SecretValue;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import java.util.Optional;

/** The panel fields for the database of a sub-account whose data is stored separately. */
@JsonNaming(BolnaInputNames.class)
public record DatabaseFields(
    @TemplateProperty(
            label = "Use a separate database",
            group = "database",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description = "Stores the data of this sub-account in a database of your own.")
        Boolean separate,
    @TemplateProperty(
            label = "Database host",
            group = "database",
            condition =
                @PropertyCondition(
                    property = "operation.database.separate",
                    equalsBoolean = EqualsBoolean.TRUE),
            description = "Host name of the database server, which Bolna must be able to reach.",
            exampleValue = "tenant-7.db.example.com")
        String host,
    @TemplateProperty(
            label = "Database port",
            group = "database",
            condition =
                @PropertyCondition(
                    property = "operation.database.separate",
                    equalsBoolean = EqualsBoolean.TRUE),
            description = "Port of the database server.",
            exampleValue = "5432")
        @ValidFormat(field = "database.port", max = 65535)
        String port,
    @TemplateProperty(
            label = "Database name",
            group = "database",
            condition =
                @PropertyCondition(
                    property = "operation.database.separate",
                    equalsBoolean = EqualsBoolean.TRUE),
            description = "Name of the database on the server.",
            exampleValue = "tenant_7")
        String name,
    @TemplateProperty(
            label = "Database user",
            group = "database",
            condition =
                @PropertyCondition(
                    property = "operation.database.separate",
                    equalsBoolean = EqualsBoolean.TRUE),
            description = "Root user of the database.",
            exampleValue = "tenant_7_root")
        String user,
    @TemplateProperty(
            label = "Database password",
            group = "database",
            feel = FeelMode.disabled,
            condition =
                @PropertyCondition(
                    property = "operation.database.separate",
                    equalsBoolean = EqualsBoolean.TRUE),
            description = "Reference to the secret that holds it. Don't enter the password.",
            exampleValue = "{{secrets.TENANT_DB_PASSWORD}}",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = Patterns.SECRET_REFERENCE + Patterns.OR_NOTHING,
                            message =
                                "Must be a secret reference like"
                                    + " {{secrets.TENANT_DB_PASSWORD}}")))
        String password) {

  /** Returns the database; empty if the sub-account has none of its own. */
  Optional<TenantDatabase> database() {
    if (!Boolean.TRUE.equals(separate)) {
      return Optional.empty();
    }
    return Optional.of(
        new TenantDatabase(
            given("host", host),
            given("name", name),
            given("port", port),
            given("user", user),
            new SecretValue(given("password", password))));
  }

  private static String given(String field, String value) {
    return Texts.text(value)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    ("database.%s is missing. A separate database needs host, port, name, user,"
                            + " and password")
                        .formatted(field)));
  }

  /** Omits the password, which is a secret. */
  @Override
  public String toString() {
    return "DatabaseFields[separate=%s, host=%s, name=%s]".formatted(separate, host, name);
  }
}
