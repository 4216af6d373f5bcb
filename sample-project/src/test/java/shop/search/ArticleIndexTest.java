package shop.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.catalog.Category;
import shop.catalog.Product;

class ArticleIndexTest {
  private final ArticleIndex index = new ArticleIndex();

  @Test
  void findsArticlesThatHaveAllWords() {
    index.add(product("BK-0001", "The Winter atlas 2026"));
    index.add(product("BK-0002", "Atlas of the North"));

    assertEquals(Set.of("BK-0001", "BK-0002"), index.find("atlas"));
    assertEquals(Set.of("BK-0001"), index.find("WINTER atlas"));
    assertEquals(Set.of(), index.find("2026"));
  }

  @Test
  void namesArticlesOnce() {
    assertEquals(Set.of("BK-0001", "TL-0300"), index.different(List.of("TL-0300", "BK-0001", "TL-0300")));
  }

  @Test
  void findsNames() {
    assertTrue(ArticleIndex.named("winter").test(product("BK-0001", "The Winter atlas 2026")));
    assertFalse(ArticleIndex.named("w.nter").test(product("BK-0001", "The Winter atlas 2026")));
  }

  @Test
  void remembersSearches() {
    SearchCache cache = new SearchCache(index);
    index.add(product("BK-0001", "The Winter atlas 2026"));
    assertEquals(Set.of("BK-0001"), cache.find(List.of("winter", "atlas")));
    assertSame(cache.find(List.of("winter", "atlas")), cache.find(List.of("winter", "atlas")));
  }

  @Test
  void readsWhatCustomersType() {
    assertEquals(List.of("BK-0001", "TL-0300"), index.normalized(List.of("BK.0001", "TL-0300")));
    assertEquals(Set.of("hammer mallet"), index.synonyms(List.of("# tools", " hammer mallet ", " ")));
  }

  private static Product product(String sku, String name) {
    return Product.builder().sku(sku).name(name).category(Category.BOOKS).build();
  }
}
