package suites;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.BiMap;
import com.google.common.collect.HashBiMap;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multiset;
import com.google.common.collect.testing.ListTestSuiteBuilder;
import com.google.common.collect.testing.MapTestSuiteBuilder;
import com.google.common.collect.testing.NavigableMapTestSuiteBuilder;
import com.google.common.collect.testing.NavigableSetTestSuiteBuilder;
import com.google.common.collect.testing.QueueTestSuiteBuilder;
import com.google.common.collect.testing.SetTestSuiteBuilder;
import com.google.common.collect.testing.TestStringListGenerator;
import com.google.common.collect.testing.TestStringMapGenerator;
import com.google.common.collect.testing.TestStringQueueGenerator;
import com.google.common.collect.testing.TestStringSetGenerator;
import com.google.common.collect.testing.TestStringSortedMapGenerator;
import com.google.common.collect.testing.TestStringSortedSetGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.ListFeature;
import com.google.common.collect.testing.features.MapFeature;
import com.google.common.collect.testing.features.SetFeature;
import com.google.common.collect.testing.google.BiMapTestSuiteBuilder;
import com.google.common.collect.testing.google.ListMultimapTestSuiteBuilder;
import com.google.common.collect.testing.google.MultisetTestSuiteBuilder;
import com.google.common.collect.testing.google.TestStringBiMapGenerator;
import com.google.common.collect.testing.google.TestStringListMultimapGenerator;
import com.google.common.collect.testing.google.TestStringMultisetGenerator;
import dev.brisk.annotations.Profiled;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import junit.framework.TestSuite;

/** The suites by which Guava tests collections, run on wrapped ones. */
@Profiled(types = {List.class, Set.class, NavigableSet.class, Map.class, NavigableMap.class, Queue.class, Multiset.class, BiMap.class, ListMultimap.class,
    ArrayList.class, HashMap.class})
public final class WrappedCollections {
  private WrappedCollections() {}

  static TestSuite suite() {
    TestSuite all = new TestSuite();
    all.addTest(list("List", false));
    all.addTest(list("subclass of ArrayList", true));
    all.addTest(map("Map", false));
    all.addTest(map("subclass of HashMap", true));
    all.addTest(SetTestSuiteBuilder.using(new TestStringSetGenerator() {
      @Override
      protected Set<String> create(String[] elements) {
        return SetProfiled.of(new LinkedHashSet<>(Arrays.asList(elements)));
      }
    }).named("Set").withFeatures(SetFeature.GENERAL_PURPOSE, CollectionFeature.ALLOWS_NULL_VALUES, CollectionFeature.KNOWN_ORDER, CollectionSize.ANY)
        .createTestSuite());
    all.addTest(NavigableSetTestSuiteBuilder.using(new TestStringSortedSetGenerator() {
      @Override
      protected SortedSet<String> create(String[] elements) {
        return NavigableSetProfiled.of(new TreeSet<>(Arrays.asList(elements)));
      }
    }).named("NavigableSet").withFeatures(SetFeature.GENERAL_PURPOSE, CollectionFeature.KNOWN_ORDER, CollectionSize.ANY).createTestSuite());
    all.addTest(NavigableMapTestSuiteBuilder.using(new TestStringSortedMapGenerator() {
      @Override
      protected SortedMap<String, String> create(Entry<String, String>[] entries) {
        NavigableMap<String, String> map = NavigableMapProfiled.of(new TreeMap<>());
        for (Entry<String, String> entry : entries) map.put(entry.getKey(), entry.getValue());
        return map;
      }
    }).named("NavigableMap").withFeatures(MapFeature.GENERAL_PURPOSE, MapFeature.ALLOWS_NULL_VALUES, CollectionFeature.SUPPORTS_ITERATOR_REMOVE,
        CollectionFeature.KNOWN_ORDER, CollectionSize.ANY).createTestSuite());
    all.addTest(QueueTestSuiteBuilder.using(new TestStringQueueGenerator() {
      @Override
      protected Queue<String> create(String[] elements) {
        return QueueProfiled.of(new ArrayDeque<>(Arrays.asList(elements)));
      }
    }).named("Queue").withFeatures(CollectionFeature.GENERAL_PURPOSE, CollectionFeature.KNOWN_ORDER, CollectionSize.ANY).createTestSuite());
    all.addTest(MultisetTestSuiteBuilder.using(new TestStringMultisetGenerator() {
      @Override
      protected Multiset<String> create(String[] elements) {
        return MultisetProfiled.of(LinkedHashMultiset.create(Arrays.asList(elements)));
      }
    }).named("Multiset").withFeatures(CollectionFeature.GENERAL_PURPOSE, CollectionFeature.ALLOWS_NULL_VALUES, CollectionFeature.KNOWN_ORDER, CollectionSize.ANY)
        .createTestSuite());
    all.addTest(BiMapTestSuiteBuilder.using(new TestStringBiMapGenerator() {
      @Override
      protected BiMap<String, String> create(Entry<String, String>[] entries) {
        BiMap<String, String> map = BiMapProfiled.of(HashBiMap.create());
        for (Entry<String, String> entry : entries) map.put(entry.getKey(), entry.getValue());
        return map;
      }
    }).named("BiMap").withFeatures(MapFeature.GENERAL_PURPOSE, MapFeature.ALLOWS_NULL_KEYS, MapFeature.ALLOWS_NULL_VALUES, MapFeature.ALLOWS_ANY_NULL_QUERIES,
        CollectionFeature.SUPPORTS_ITERATOR_REMOVE, CollectionFeature.KNOWN_ORDER, CollectionSize.ANY).createTestSuite());
    all.addTest(ListMultimapTestSuiteBuilder.using(new TestStringListMultimapGenerator() {
      @Override
      protected ListMultimap<String, String> create(Entry<String, String>[] entries) {
        ListMultimap<String, String> map = ListMultimapProfiled.of(ArrayListMultimap.create());
        for (Entry<String, String> entry : entries) map.put(entry.getKey(), entry.getValue());
        return map;
      }
    }).named("ListMultimap").withFeatures(MapFeature.GENERAL_PURPOSE, MapFeature.ALLOWS_NULL_KEYS, MapFeature.ALLOWS_NULL_VALUES,
        MapFeature.ALLOWS_ANY_NULL_QUERIES, CollectionFeature.SUPPORTS_ITERATOR_REMOVE, CollectionSize.ANY).createTestSuite());
    return all;
  }

  private static TestSuite list(String name, boolean subclass) {
    return ListTestSuiteBuilder.using(new TestStringListGenerator() {
      @Override
      protected List<String> create(String[] elements) {
        return subclass ? new ArrayListProfiled<>(Arrays.asList(elements)) : ListProfiled.of(new ArrayList<>(Arrays.asList(elements)));
      }
    }).named(name).withFeatures(ListFeature.GENERAL_PURPOSE, CollectionFeature.ALLOWS_NULL_VALUES, CollectionSize.ANY).createTestSuite();
  }

  private static TestSuite map(String name, boolean subclass) {
    return MapTestSuiteBuilder.using(new TestStringMapGenerator() {
      @Override
      protected Map<String, String> create(Entry<String, String>[] entries) {
        Map<String, String> map = subclass ? new HashMapProfiled<>() : MapProfiled.of(new LinkedHashMap<>());
        for (Entry<String, String> entry : entries) map.put(entry.getKey(), entry.getValue());
        return map;
      }
    }).named(name).withFeatures(MapFeature.GENERAL_PURPOSE, MapFeature.ALLOWS_NULL_KEYS, MapFeature.ALLOWS_NULL_VALUES, MapFeature.ALLOWS_ANY_NULL_QUERIES,
        CollectionFeature.SUPPORTS_ITERATOR_REMOVE, CollectionSize.ANY).createTestSuite();
  }

}
