package dev.brisk.rules.waiting;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.WAITING;
import static dev.brisk.jdk.CallTable.PREPARES;
import static dev.brisk.jdk.CallTable.QUERY;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Guard;
import dev.brisk.jdk.CallTable.Entry;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Variable;

/**
 * Matches a statement that is prepared, or run, for each element of a loop: by JDBC, JPA, Spring, MyBatis and others that {@code calls.tsv} lists, in the loop
 * itself or in a method in sight that it calls. Loops that try again, page through results or go over data bases are left alone.
 */
@AutoService(Rule.class)
@LintRule(
    theme = WAITING,
    heat = WARM,
    summary = "database statement prepared or run for each element of a loop",
    why = """
        A statement is a way to the database and back, and a lookup of its plan: a hundred microseconds on a good day, whatever it does. A loop that runs one for each
        element pays that for each. One query with `IN` or a join brings what all elements need; rows are written together by `addBatch` and `executeBatch`;
        a statement that stays the same is prepared once.""",
    given = "int[] xs",
    setup = """
        /** Stands for a database: each call to it takes a while. */
        static final class Connection {
          private long sent;
          Statement prepare(String sql) {
            for (int i = 0; i < 100; i++) sent = sent * 31 + sql.hashCode();
            return new Statement();
          }
          final class Statement {
            long run(int x) {
              return sent == 42 ? 0 : x;
            }
          }
        }""",
    slow = """
        Connection connection = new Connection();
        long total = 0;
        for (int x : xs) {
          total += connection.prepare("insert into t values (?)").run(x);
        }
        return total;""",
    fast = """
        Connection connection = new Connection();
        long total = 0;
        Connection.Statement insert = connection.prepare("insert into t values (?)");
        for (int x : xs) {
          total += insert.run(x);
        }
        return total;""",
    limits = """
        Silent in loops that are not seen to go over elements, where each element brings its own connection or its own SQL, where what a statement
        returns for one element decides about the next, behind a cache, and for drivers and frameworks that the table does not list.""",
    fixSafety = "Statements sent together fail together, and an `IN` list has a limit in most databases: no fix is offered.",
    byHand = "statements sent together fail together",
    since = "0.1")
public final class StatementPerRow implements Rule {
  /** Names with a row of one of the traits. */
  static final String[] PREPARING = {"prepareCall", "prepareStatement"};
  /** Likewise. */
  static final String[] RUNNING = {
    "countDocuments", "createQuery", "createUpdate", "delete", "deleteById", "deleteOne", "execute", "executeLargeUpdate", "executeQuery", "executeUpdate", "exists",
    "existsById", "fetch", "fetchAny", "fetchInto", "fetchOne", "fetchOneInto", "fetchSingle", "find", "findAll", "findById", "findOne", "findOneAndDelete", "findOneAndReplace",
    "findOneAndUpdate", "get", "getById", "getOne", "getResultList", "getResultStream", "getSingleResult", "insert", "insertOne", "list", "query", "queryForList",
    "queryForMap", "queryForObject", "queryForRowSet", "queryForStream", "remove", "replaceOne", "save", "select", "selectList", "selectMap", "selectOne", "uniqueResult",
    "update", "updateFirst", "updateOne"};
  private static final String[] TYPES = {
    "Connection", "PreparedStatement", "EntityManager", "Session", "JdbcTemplate", "JdbcOperations", "NamedParameterJdbcTemplate", "NamedParameterJdbcOperations",
    "MongoTemplate", "MongoOperations", "MongoCollection", "SqlSession", "CqlSession", "Handle", "DSLContext", "CrudRepository", "JpaRepository", "Repository"};

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::prepare).calling(PREPARING).inLoop();
    rules.on(Call.class, this::run).calling(RUNNING).inLoop().inClassesMentioning(TYPES);
    rules.on(Call.class, this::callee).inLoop().inClassesMentioning(TYPES);
  }

  /** The benchmark stands in for a database; how long a real one takes nobody knows. */
  private static Saving unmeasured(Saving saving) {
    return new Saving(saving.place(), saving.nanos(), saving.path(), "");
  }

  private void prepare(Call call, Site site) {
    Entry entry = site.facts().entryOf(call);
    Loop loop = entry.is(PREPARES) ? ElementLoop.around(call, site.facts()) : null;
    if (loop == null || call.argumentCount() == 0 || ElementLoop.isOfElement(call.receiver(), loop) || ElementLoop.readsElement(call.argument(0), loop)) return;
    if (!site.facts().isInvariant(call.argument(0), loop) && site.facts().constantOf(call.argument(0)) == null) return;
    Saving saving = unmeasured(site.saving(call, entry.nanos()));
    site.report(call, saving, "the same statement is prepared on each pass (%s); prepare it once before the loop%s", saving.text(),
        writes(call, loop) ? " and send the rows by addBatch and executeBatch" : "");
  }

  /** Whether the statement prepared by the call changes rows and nobody asks how many. */
  private static boolean writes(Call prepared, Loop loop) {
    Variable statement = prepared.parent() instanceof LocalDecl ? ((LocalDecl) prepared.parent()).variable()
        : prepared.parent() instanceof Assignment ? ((Assignment) prepared.parent()).variable() : null;
    if (statement == null) return false;
    for (LocalRead read : statement.reads()) {
      if (read.parent() instanceof Call && isDroppedUpdate((Call) read.parent()) && read.isWithin(loop)) return true;
    }
    return false;
  }

  private static boolean isDroppedUpdate(Call call) {
    boolean updates = call.name().equals("executeUpdate") || call.name().equals("execute");
    return updates && call.argumentCount() == 0 && call.parent() instanceof ExprStmt;
  }

  private void run(Call call, Site site) {
    Facts facts = site.facts();
    Entry entry = facts.entryOf(call);
    Loop loop = entry.is(QUERY) ? ElementLoop.around(call, facts) : null;
    if (loop == null || call.receiver() == null || isRemembered(call, facts)) return;
    boolean jdbc = call.source().isSubclass(call.receiver().type(), "java.sql.Statement");
    if (jdbc ? isToldElsewhere(call, loop, facts) : ElementLoop.isOfElement(call.receiver(), loop)) return;
    Saving saving = unmeasured(site.saving(call, entry.nanos()));
    if (jdbc && isDroppedUpdate(call)) {
      site.report(call, saving, "each pass sends one row to the database and waits (%s); call addBatch on each pass and executeBatch after the loop", saving.text());
    } else if (!changes(call)) {
      if (!decidesNext(call, loop)) site.report(call, saving, "each pass asks the database and waits (%s); ask once for what all passes need, by IN or a join", saving.text());
    } else if (call.parent() instanceof ExprStmt) {
      site.report(call, saving, "each pass has the database change one row and waits (%s); send the rows together", saving.text());
    }
  }

  /** SQL of the loop's own, or a statement that {@link #prepare} tells of. */
  private static boolean isToldElsewhere(Call call, Loop loop, Facts facts) {
    if (call.argumentCount() > 0) return call.name().equals("execute") || !call.name().equals("executeQuery") || call.argument(0) instanceof LocalRead;
    Expr made = facts.originOf(call.receiver());
    return made instanceof Call && made.isWithin(loop) || made instanceof LocalRead && made != call.receiver() || ElementLoop.isOfElement(call.receiver(), loop);
  }

  private static boolean changes(Call call) {
    String name = call.name();
    return name.startsWith("execute") && !name.equals("executeQuery") || name.startsWith("update") || name.startsWith("insert") || name.startsWith("delete")
        || name.startsWith("save") || name.startsWith("replace") || name.equals("remove") || name.equals("createUpdate");
  }

  /** What the answer of one pass says decides whether there is another one: a search from link to link. */
  private static boolean decidesNext(Call call, Loop loop) {
    Node user = call.parent();
    Variable answer = user instanceof Assignment ? ((Assignment) user).variable() : null;
    return answer != null && answer.declaration() != null && !answer.declaration().isWithin(loop);
  }

  /** Behind a look into a cache: what is null, or not contained. */
  private static boolean isRemembered(Call call, Facts facts) {
    for (Guard guard : facts.guardsOf(call)) {
      if (guard.test() instanceof Binary && (isNull(((Binary) guard.test()).right()) || isNull(((Binary) guard.test()).left())) && isAbsence(guard)) return true;
      if (guard.test() instanceof Call && !guard.holds() && ((Call) guard.test()).name().startsWith("contains")) return true;
    }
    return false;
  }

  private static boolean isAbsence(Guard guard) {
    return (((Binary) guard.test()).op() == Op.EQUAL) == guard.holds();
  }

  private static boolean isNull(Expr expr) {
    return expr instanceof Literal && ((Literal) expr).isNull();
  }

  /** A method of this class that runs a statement whenever it is called. */
  private void callee(Call call, Site site) {
    if (call.method() == null || !OwnMethod.isOne(call) || site.facts().entryOf(call).is(QUERY)) return;
    Body body = call.source().bodyOf(call.method());
    if (body == null || body == call.body()) return;
    Loop loop = ElementLoop.around(call, site.facts());
    if (loop == null || isRemembered(call, site.facts()) || ElementLoop.isOfElement(call.receiver(), loop)) return;
    if (givesConnection(call, loop)) return;
    Call statement = OwnMethod.callIn(body, each -> site.facts().entryOf(each).is(QUERY) && !takesSql(each));
    if (statement == null) return;
    Saving saving = unmeasured(site.saving(call, site.facts().entryOf(statement).nanos()));
    String cure = changes(statement) ? "send the rows together" : "ask once for what all passes need, by IN or a join";
    site.report(call, saving, "'%s' %s on each pass (%s); %s", call.name(), changes(statement) ? "has the database change one row" : "asks the database", saving.text(), cure);
  }

  /** Each element brings a connection of its own. */
  private static boolean givesConnection(Call call, Loop loop) {
    for (int i = 0; i < call.argumentCount(); i++) {
      Expr argument = call.argument(i);
      boolean connects = argument.type() != null && (argument.source().isSubclass(argument.type(), "java.sql.Connection")
          || argument.source().isSubclass(argument.type(), "javax.sql.DataSource"));
      if (connects && ElementLoop.isOfElement(argument, loop)) return true;
    }
    return false;
  }

  /** Each call brings SQL of its own, as scripts do. */
  private static boolean takesSql(Call call) {
    return call.argumentCount() > 0 && call.receiver() != null && call.source().isSubclass(call.receiver().type(), "java.sql.Statement");
  }
}
