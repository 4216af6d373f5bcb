package jakarta.persistence;

public interface EntityManager {
  <T> TypedQuery<T> createQuery(String text, Class<T> type);

  Query createNamedQuery(String name);
}
