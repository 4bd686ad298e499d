package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.util.List;
import java.util.stream.Stream;

/** Serves text-to-speech: two providers with a model each, and a few voices of the first one. */
final class VoiceEndpoints {
  static final String PROVIDER = "7a3f4573-7548-5b34-80f9-5edf23bed79b";
  static final String MODEL = "f1b5c9cc-72e1-56a4-be8c-f3ee37d38309";
  private static final String OTHER_PROVIDER = "9e675bdf-00e5-5bd5-b858-f1b088a48dbd";
  private static final String OTHER_MODEL = "5d82c5f4-458f-5ff6-ae2b-a5e692b77a2c";
  private static final String CUSTOM_VOICE = "fc092b1c-0f6e-4900-8468-e11133fd95b2";
  private static final List<String> NAMES = List.of("Viraj", "Asha", "Meera");
  private static final int LARGEST_PAGE = 100;

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/api/v1/voice-config/tts", this::catalog),
        Route.of("GET", "/api/v1/voice-config/tts/voices", this::voices));
  }

  /** Handles GET /api/v1/voice-config/tts. */
  ApiResponse catalog(ApiRequest request) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("language", request.query("language").orElse("en"));
    ArrayNode providers = body.putArray("providers");
    provider(providers, PROVIDER, "ElevenLabs", model(MODEL, "eleven_turbo_v2_5", "turbo"));
    provider(providers, OTHER_PROVIDER, "Sarvam", model(OTHER_MODEL, "bulbul:v3", "standard"));
    body.putObject("custom_voices").putArray(PROVIDER).add(customVoice());
    body.putNull("default");
    return PlainResponse.ok(body);
  }

  /** Handles GET /api/v1/voice-config/tts/voices. */
  ApiResponse voices(ApiRequest request) {
    String provider = id(request, "provider_id");
    String model = id(request, "model_id");
    int page = ListingQuery.count(request, "page", 1);
    int size = ListingQuery.count(request, "page_size", LARGEST_PAGE);
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    if (provider.equals(PROVIDER) && model.equals(MODEL)) {
      all().stream().skip((page - 1L) * size).limit(size).forEach(items::add);
    }
    return PlainResponse.ok(JsonNodeFactory.instance.objectNode().set("items", items));
  }

  private static String id(ApiRequest request, String name) {
    return request
        .query(name)
        .filter(Agents::isUuid)
        .orElseThrow(() -> Rejections.badRequest(name + " must be a UUID"));
  }

  private static void provider(ArrayNode providers, String id, String name, ObjectNode model) {
    ObjectNode provider = providers.addObject();
    provider.put("id", id).put("name", name).put("is_supported", true);
    provider.putArray("models").add(model);
  }

  private static ObjectNode model(String id, String modelId, String tier) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("model_id", modelId)
        .put("display_name", modelId)
        .put("description", "A simulated model")
        .put("display_order", 1)
        .put("quality_tier", tier)
        .put("is_supported", true)
        .put("default", false);
  }

  private static List<ObjectNode> all() {
    return Stream.concat(
            NAMES.stream().map(VoiceEndpoints::platformVoice), Stream.of(customVoice()))
        .toList();
  }

  private static ObjectNode platformVoice(String name) {
    ObjectNode voice =
        voice("21d4333d-39f9-5894-8987-f957a664b456", "voice-" + name, name)
            .put("gender", "female")
            .put("accent", "standard")
            .put("age_range", "young");
    voice.putArray("use_case").add("conversational");
    return voice
        .put("is_native", true)
        .put("preview_url", "https://voices.example.com/" + name + ".mp3")
        .put("source", "platform");
  }

  private static ObjectNode customVoice() {
    return voice(CUSTOM_VOICE, "voice-of-account", "my-custom-voice")
        .putNull("gender")
        .putNull("accent")
        .putNull("age_range")
        .putNull("use_case")
        .put("is_native", false)
        .putNull("preview_url")
        .put("source", "custom");
  }

  private static ObjectNode voice(String id, String voiceId, String name) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("provider_id", PROVIDER)
        .put("voice_id", voiceId)
        .put("name", name);
  }
}
