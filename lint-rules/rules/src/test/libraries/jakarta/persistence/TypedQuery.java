package jakarta.persistence;

import java.util.List;
import java.util.stream.Stream;

public interface TypedQuery<X> extends Query {
  @Override
  List<X> getResultList();

  @Override
  Stream<X> getResultStream();

  @Override
  TypedQuery<X> setParameter(String name, Object value);

  @Override
  TypedQuery<X> setMaxResults(int most);
}
