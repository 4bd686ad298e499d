package io.github.camundabolna.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewestItemsTest {

  private record Item(String name, Optional<Instant> createdAt) {

    static Item at(long second) {
      return new Item("at " + second, Optional.of(Instant.ofEpochSecond(second)));
    }

    static Item withoutTime(String name) {
      return new Item(name, Optional.empty());
    }
  }

  private final NewestItems<Item> newest = new NewestItems<>(Item::createdAt, 2);

  @Test
  void newestAreFirstAndAllAreCounted() {
    newest.add(Item.at(2));
    newest.add(Item.at(3));
    newest.add(Item.at(1));

    assertThat(newest.items()).containsExactly(Item.at(3), Item.at(2));
    assertThat(newest.total()).isEqualTo(3);
  }

  @Test
  void itemsWithoutTimeAreTheOldestInTheirOrder() {
    newest.add(Item.withoutTime("a"));
    newest.add(Item.withoutTime("b"));
    newest.add(Item.withoutTime("c"));
    assertThat(newest.items()).extracting(Item::name).containsExactly("a", "b");

    newest.add(Item.at(1));
    assertThat(newest.items()).extracting(Item::name).containsExactly("at 1", "a");
  }
}
