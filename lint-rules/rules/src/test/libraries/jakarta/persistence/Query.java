package jakarta.persistence;

import java.util.List;
import java.util.stream.Stream;

public interface Query {
  List getResultList();

  Stream getResultStream();

  Query setParameter(String name, Object value);

  Query setMaxResults(int most);
}
