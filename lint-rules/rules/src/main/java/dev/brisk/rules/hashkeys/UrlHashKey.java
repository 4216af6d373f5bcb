package dev.brisk.rules.hashkeys;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Theme.HASH_KEYS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.jdk.Row;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.VarargsArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Matches {@code java.net.URL} where it is hashed or compared: as key or element of a hashing collection, in calls of its {@code equals} and
 * {@code hashCode}, in streams that collect it. URLs of class path resources and files are left alone: they have no host to ask for.
 */
@AutoService(Rule.class)
@LintRule(
    theme = HASH_KEYS,
    heat = NORMAL,
    summary = "URL hashed or compared, which asks for its host's address",
    why = """
        `URL.hashCode` and `URL.equals` resolve the name of the host: a request to the network, seconds when it does not answer, and two names of
        one address are equal. `URI` compares its text.

        Measured is the least this can cost: a name that stands in the hosts file, asked anew each time (`sun.net.inetaddr.ttl=0`). A name server
        takes a thousand times as long; only a host whose address the JVM still remembers costs next to nothing.""",
    given = "String[] words",
    setup = """
        static java.net.URL url(String word) {
          try {
            return new java.net.URL("http", "localhost", word);
          } catch (java.net.MalformedURLException e) {
            throw new IllegalStateException(e);
          }
        }""",
    slow = """
        java.util.Set<java.net.URL> seen = new java.util.HashSet<>();
        long count = 0;
        for (String word : words) {
          if (seen.add(url(word))) count++;
        }
        return count;""",
    fast = """
        java.util.Set<String> seen = new java.util.HashSet<>();
        long count = 0;
        for (String word : words) {
          if (seen.add(url(word).toExternalForm())) count++;
        }
        return count;""",
    limits = """
        Silent where all URLs in sight come from class path resources or files, in class loaders, and on collections that compare by identity or by a comparator.""",
    fixSafety = "No fix: `URI` compares text, so two hosts with one address are no longer equal; and not every URL is a URI.",
    byHand = "`URI` compares otherwise, and not every URL is one",
    since = "0.1")
public final class UrlHashKey implements Rule {
  /** Methods that find resources. */
  private static final Set<String> RESOURCES = Set.of("getResource", "getResources", "getResourceAsStream", "getSystemResource", "getSystemResources", "findResource",
      "findResources");
  private static final String URL = "java.net.URL";
  private static final Set<String> COLLECTING = Set.of("distinct", "collect", "of", "copyOf");

  @Override
  public void register(Registry rules) {
    rules.on(New.class, this::creation).mentioning(HashingCollection.SIMPLE_NAMES).inClassesHolding("URL");
    rules.on(Call.class, this::call).calling("equals", "hashCode", "hash", "get", "getOrDefault", "containsKey", "contains", "remove", "put", "add",
        "putIfAbsent", "computeIfAbsent", "compute", "merge", "indexOf", "lastIndexOf", "distinct", "collect", "of", "copyOf")
        .inClassesMentioning("URL");
  }

  private static boolean isUrl(TypeMirror type, Node at) {
    TypeMirror bound = type instanceof WildcardType ? ((WildcardType) type).getExtendsBound() : type;
    return bound != null && at.source().isClass(bound, URL);
  }

  private void creation(New creation, Site site) {
    if (!isUrl(HashingCollection.keyType(creation.type()), creation) || !HashingCollection.isHashing(creation.type())) return;
    HashingCollection collection = HashingCollection.madeBy(creation, site.facts());
    List<Expr> uses = collection == null ? null : collection.allUses(creation.body());
    if (collection != null && uses == null && collection.field() != null) return;
    Expr source = creation.argumentCount() > 0 && !creation.argument(0).isPrimitive() ? creation.argument(0) : null;
    if (source != null && LocalUrls.isLocal(source, site.facts()) && collection == null) return;
    Call foreign = null;
    boolean fed = source != null;
    boolean local = source == null || LocalUrls.isLocal(source, site.facts());
    for (Expr use : uses == null ? List.<Expr>of() : withCallees(uses)) {
      Call call = HashingCollection.callOn(use);
      if (call == null || !(HashingCollection.isInsert(call) || call.name().equals("addAll") || call.name().equals("putAll"))) continue;
      Facts facts = use.body() == creation.body() ? site.facts() : new Facts(use.body(), site.facts().table());
      fed = true;
      if (LocalUrls.isLocal(call.argument(0), facts)) continue;
      local = false;
      if (foreign == null) foreign = call;
    }
    if (fed && local || !fed && creation.parent() instanceof Call || isOfClassLoader(creation)) return;
    String name = collection == null ? "this collection" : "'" + collection.name() + "'";
    String role = collection != null ? collection.role() + "s" : creation.source().isSubclass(creation.type(), "java.util.Set") ? "elements" : "keys";
    Facts there = foreign == null || foreign.body() == creation.body() ? site.facts() : new Facts(foreign.body(), site.facts().table());
    Site.Report report = site.report(creation, "%s has URLs as %s: each%s is hashed and compared by asking the network for its host's address; use URI",
        name, role, ifHost(foreign == null ? source : foreign.argument(0), there));
    if (foreign == null || !LocalUrls.mayNameHost(foreign.argument(0), there)) report.atMostNote();
    if (foreign != null) report.costsAt(foreign);
    else if (uses != null && !uses.isEmpty()) report.costsAt(uses.get(0));
    if (collection != null && collection.local() != null) report.about(collection.local());
  }

  /** The uses, and those of the parameters to which methods in sight take the collection. */
  private static List<Expr> withCallees(List<Expr> uses) {
    List<Expr> all = new ArrayList<>(uses);
    for (Expr use : uses) {
      Call call = use.parent() instanceof Call ? (Call) use.parent() : null;
      Body body = call == null || call.receiver() == use || call.method() == null ? null : call.source().bodyOf(call.method());
      for (int i = 0; body != null && i < call.argumentCount() && i < body.parameters().size(); i++) {
        if (call.argument(i) == use) all.addAll(body.parameters().get(i).reads());
      }
    }
    return all;
  }

  private void call(Call call, Site site) {
    if (call.name().equals("equals") || call.name().equals("hashCode")) {
      compared(call, site);
      return;
    }
    if (call.name().equals("hash")) {
      hashedTogether(call, site);
      return;
    }
    if (COLLECTING.contains(call.name())) {
      collected(call, site);
      return;
    }
    if (call.argumentCount() == 0 || !isUrl(call.argument(0).type(), call) || call.receiver() == null) return;
    String word = wordFor(call, site.facts());
    if (word == null || LocalUrls.isLocal(call.argument(0), site.facts()) || LocalUrls.isLocal(call.receiver(), site.facts())) return;
    if (isToldAtCreation(call.receiver(), site.facts()) || isToldBefore(call, site.facts())) return;
    if (isOfClassLoader(call)) return;
    Site.Report report = site.report(call, "'%s' %s a URL, which%s asks the network for its host's address; use URI", call.name(),
        word.equals("hash") ? "hashes" : "compares", ifHost(call.argument(0), site.facts()));
    if (!LocalUrls.mayNameHost(call.argument(0), site.facts())) report.atMostNote();
    if (call.receiver() instanceof LocalRead) report.about(((LocalRead) call.receiver()).variable());
  }

  /** What the call does with its first argument: {@code hash}, {@code equals}; null when neither is sure. */
  private static String wordFor(Call call, Facts facts) {
    Row row = facts.contractOf(call);
    if (row == null) return null;
    String word = row.argument(0);
    if (word.equals("equals")) return call.receiver().type() != null && call.source().isSubclass(call.receiver().type(), "java.util.List") ? word : null;
    return word.equals("hash") && HashingCollection.of(call.receiver(), facts) != null ? word : null;
  }

  private void compared(Call call, Site site) {
    Expr url = call.receiver();
    if (call.isStatic()) {
      // Objects.equals and Objects.hashCode
      if (!call.owner().equals("java.util.Objects") || call.argumentCount() == 0 || !isUrl(call.argument(0).type(), call)) return;
      url = call.argument(0);
    } else if (url == null || !isUrl(url.type(), call)) {
      return;
    }
    int other = call.isStatic() ? 1 : 0;
    if (call.name().equals("equals") && (call.argumentCount() <= other || isNoUrl(call.argument(other)))) return;
    if (LocalUrls.isLocal(url, site.facts())) return;
    if (call.name().equals("equals") && LocalUrls.isLocal(call.argument(other), site.facts())) return;
    if (LocalUrls.isForeignConstant(url, site.facts()) || call.name().equals("equals") && LocalUrls.isForeignConstant(call.argument(other), site.facts())) return;
    if (isInHandler(call) || isOfClassLoader(call)) return;
    Site.Report report = site.report(call, "'%s' of a URL%s asks the network for its host's address; use URI, or %s toExternalForm()", call.name(),
        ifHost(url, site.facts()), call.name().equals("equals") ? "compare" : "hash");
    if (!LocalUrls.mayNameHost(url, site.facts())) report.atMostNote();
  }

  /** The handler of a kind of URL decides itself how these are compared. */
  private static boolean isInHandler(Call call) {
    Element owner = call.body().member().getEnclosingElement();
    return owner != null && call.source().isSubclass(owner.asType(), "java.net.URLStreamHandler");
  }

  private void hashedTogether(Call call, Site site) {
    if (!call.is("java.util.Objects", "hash") || call.argumentCount() != 1 || !(call.argument(0) instanceof VarargsArray)) return;
    VarargsArray values = (VarargsArray) call.argument(0);
    for (int i = 0; i < values.childCount(); i++) {
      Expr value = (Expr) values.child(i);
      if (!isUrl(value.type(), value) || LocalUrls.isLocal(value, site.facts())) continue;
      Site.Report report = site.report(call, "'hash' of a URL%s asks the network for its host's address; use URI, or hash toExternalForm()",
          ifHost(value, site.facts()));
      if (!LocalUrls.mayNameHost(value, site.facts())) report.atMostNote();
      return;
    }
  }

  /** Comparing with anything else ends before a host is looked at. */
  private static boolean isNoUrl(Expr other) {
    TypeMirror type = other.type();
    if (type == null) return true;
    return !isUrl(type, other) && !other.source().isClass(type, "java.lang.Object");
  }

  private void collected(Call call, Site site) {
    TypeMirror type = call.type();
    if (type == null) return;
    boolean distinct = call.name().equals("distinct") && call.source().isSubclass(type, "java.util.stream.Stream");
    boolean set = !distinct && (call.source().isClass(type, "java.util.Set") || call.source().isClass(type, "java.util.Map"));
    if (!distinct && !set || !isUrl(HashingCollection.keyType(type), call) || !isOfJdk(call)) return;
    if (isLocalSource(call, site.facts()) || isOfClassLoader(call)) return;
    site.report(call, "'%s' hashes each URL, which asks the network for its host's address if it has one; use URI", call.name()).atMostNote();
  }

  /** The one condition that is not shown of URLs that come from elsewhere: those of files and jars have no host, and nothing is asked. */
  private static String ifHost(Expr url, Facts facts) {
    return url != null && LocalUrls.mayNameHost(url, facts) ? "" : ", if it has a host,";
  }

  /** What classes are loaded from are files and jars, and so is what a class finds that asks for resources. */
  private static boolean isOfClassLoader(Node at) {
    return at.source().isSubclass(at.source().topClass().asType(), "java.lang.ClassLoader") || !at.source().classFacts().naming(RESOURCES).isEmpty();
  }

  private static boolean isOfJdk(Call call) {
    String owner = call.owner();
    return owner != null && owner.startsWith("java.util.");
  }

  private static boolean isLocalSource(Call call, Facts facts) {
    if (!call.isStatic()) return LocalUrls.isLocal(call.receiver(), facts);
    for (int i = 0; i < call.argumentCount(); i++) {
      if (call.argument(i) instanceof VarargsArray && call.argument(i).childCount() == 0) return true;
      if (isUrlOrMore(call.argument(i)) && !LocalUrls.isLocal(call.argument(i), facts)) return false;
    }
    return true;
  }

  private static boolean isUrlOrMore(Expr argument) {
    TypeMirror type = argument.type();
    return type == null || isUrl(type, argument) || isUrl(HashingCollection.keyType(type), argument) || argument instanceof VarargsArray;
  }

  /** Locals and private fields are told where their collection is made. */
  private static boolean isToldAtCreation(Expr receiver, Facts facts) {
    Expr made = facts.originOf(receiver);
    if (!(made instanceof New) || !isUrl(HashingCollection.keyType(made.type()), made)) return false;
    HashingCollection collection = HashingCollection.madeBy(made, made.body() == receiver.body() ? facts : new Facts(made.body(), facts.table()));
    if (collection == null) return true;
    return collection.local() != null || collection.field().getModifiers().contains(Modifier.PRIVATE);
  }

  private static boolean isToldBefore(Call call, Facts facts) {
    boolean[] before = {false};
    boolean[] here = {false};
    call.body().walk(node -> {
      here[0] |= node == call;
      if (before[0] || here[0] || !(node instanceof Call)) return;
      Call other = (Call) node;
      if (other.receiver() == null || other.argumentCount() == 0 || !isSame(other.receiver(), call.receiver())) return;
      before[0] = isUrl(other.argument(0).type(), other) && wordFor(other, facts) != null && !LocalUrls.isLocal(other.argument(0), facts);
    });
    return before[0];
  }

  private static boolean isSame(Expr one, Expr other) {
    if (one instanceof LocalRead && other instanceof LocalRead) return ((LocalRead) one).variable() == ((LocalRead) other).variable();
    if (!(one instanceof FieldRead) || !(other instanceof FieldRead)) return false;
    return ((FieldRead) one).field() != null && ((FieldRead) one).field().equals(((FieldRead) other).field());
  }
}
