import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

class StatementPerRowExamples {
  private final Map<Integer, String> names = new HashMap<>();
  private final Connection connection;

  StatementPerRowExamples(Connection connection) {
    this.connection = connection;
  }

  void once(int id) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement("delete from item where id = ?")) {
      delete.setInt(1, id);
      delete.executeUpdate();
    }
  }

  void batched(List<Integer> ids) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement("delete from item where id = ?")) {
      for (int id : ids) {
        delete.setInt(1, id);
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }

  void eachDatabase(List<DataSource> sources) throws SQLException {
    for (DataSource source : sources) {
      try (Connection each = source.getConnection(); PreparedStatement delete = each.prepareStatement("delete from item")) {
        delete.executeUpdate();
      }
    }
  }

  void script(List<String> lines) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String line : lines) statement.execute(line);
    }
  }

  void scriptByMethod(List<String> lines) throws SQLException {
    for (String line : lines) run(line);
  }

  private void run(String line) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(line);
    }
  }

  boolean tryAgain() throws SQLException {
    for (int attempt = 0; attempt < 10; attempt++) {
      try (PreparedStatement ping = connection.prepareStatement("select 1")) {
        ping.executeQuery();
        return true;
      } catch (SQLException e) {
        if (attempt == 9) throw e;
      }
    }
    return false;
  }

  int pages(PreparedStatement page) throws SQLException {
    int count = 0;
    int before;
    do {
      before = count;
      page.setInt(1, count);
      try (ResultSet rows = page.executeQuery()) {
        while (rows.next()) count++;
      }
    } while (count > before);
    return count;
  }

  String first(PreparedStatement find, int[] ids) throws SQLException {
    for (int id : ids) {
      find.setInt(1, id);
      ResultSet row = find.executeQuery();
      row.next();
      return row.getString(1);
    }
    return null;
  }

  void remembered(PreparedStatement find, int[] ids) throws SQLException {
    for (int id : ids) {
      if (names.get(id) == null) {
        find.setInt(1, id);
        ResultSet row = find.executeQuery();
        if (row.next()) names.put(id, row.getString(1));
      }
    }
  }

  void preparedOnEachPass(List<Integer> ids) throws SQLException {
    for (int id : ids) {
      try (PreparedStatement delete = connection.prepareStatement("delete from item where id = ?")) { // warn: StatementPerRow "prepare it once before the loop and send"
        delete.setInt(1, id);
        delete.executeUpdate();
      }
    }
  }

  void namesOf(List<Integer> ids, String query) throws SQLException {
    for (int i = 0; i < ids.size(); i++) {
      PreparedStatement find = connection.prepareStatement(query); // warn: StatementPerRow "the same statement is prepared on each pass (about half of each pass)"
      find.setInt(1, ids.get(i));
      ResultSet row = find.executeQuery();
      if (row.next()) names.put(ids.get(i), row.getString(1));
      find.close();
    }
  }

  void oneByOne(PreparedStatement insert, Map<Integer, String> all) throws SQLException {
    for (Map.Entry<Integer, String> each : all.entrySet()) {
      insert.setInt(1, each.getKey());
      insert.setString(2, each.getValue());
      insert.executeUpdate(); // warn: StatementPerRow "call addBatch on each pass and executeBatch after the loop"
    }
  }

  void asked(PreparedStatement find, int[] ids) throws SQLException {
    for (int id : ids) {
      find.setInt(1, id);
      try (ResultSet row = find.executeQuery()) { // warn: StatementPerRow "each pass asks the database and waits (most of each pass)"
        if (row.next()) names.put(id, row.getString(1));
      }
    }
  }

  int byMethod(int[] ids) throws SQLException {
    int length = 0;
    for (int id : ids) length += nameOf(id).length(); // warn: StatementPerRow "'nameOf' asks the database on each pass"
    return length;
  }

  private String nameOf(int id) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement("select name from item where id = ?")) {
      find.setInt(1, id);
      ResultSet row = find.executeQuery();
      return row.next() ? row.getString(1) : "";
    }
  }

  int byCachingMethod(int[] ids) throws SQLException {
    int length = 0;
    for (int id : ids) length += rememberedName(id).length();
    return length;
  }

  private String rememberedName(int id) throws SQLException {
    String name = names.get(id);
    if (name == null) {
      name = nameOf(id);
      names.put(id, name);
    }
    return name;
  }
}
