package io.github.camundabolna.localcamunda.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchFilterTest {

  private static final String ROW = "{'key':'7','version':2,'latest':true}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'key':'7'}",
        "{'key':7}",
        "{'key':null}",
        "{'latest':true,'version':2}",
        "{'key':{'$eq':'7','$in':[],'$notIn':[]}}",
        "{'key':{'$in':['6','7']}}",
        "{'key':{'$notIn':['6']}}",
        "{'key':{'$neq':'6'}}",
        "{'key':{'$exists':true},'other':{'$exists':false}}"
      })
  void acceptsARowForWhichEveryConditionHolds(String filter) {
    assertThat(filter(filter).accepts(json(ROW))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'key':'8'}",
        "{'latest':false}",
        "{'other':'7'}",
        "{'key':'7','version':1}",
        "{'key':{'$eq':'7','$in':['6']}}",
        "{'key':{'$notIn':['7']}}",
        "{'key':{'$neq':'7'}}",
        "{'key':{'$exists':false}}"
      })
  void rejectsARowForWhichOneConditionFails(String filter) {
    assertThat(filter(filter).accepts(json(ROW))).isFalse();
  }

  @Test
  void tellsTheValueThatAFieldMustHave() {
    assertThat(filter("{'key':'7'}").value("key")).isEqualTo("7");
    assertThat(filter("{'key':{'$eq':'7'}}").value("key")).isEqualTo("7");
    assertThat(filter("{}").value("key")).isEmpty();
  }

  @Test
  void tellsTheValuesThatAFieldMayHave() {
    assertThat(filter("{'key':'7'}").values("key")).containsExactly("7");
    assertThat(filter("{'key':{'$eq':'7'}}").values("key")).containsExactly("7");
    assertThat(filter("{'key':{'$in':['6','7']}}").values("key")).containsExactly("6", "7");
    assertThat(filter("{}").values("key")).isEmpty();
  }

  private static SearchFilter filter(String text) {
    return new SearchFilter(json(text));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
