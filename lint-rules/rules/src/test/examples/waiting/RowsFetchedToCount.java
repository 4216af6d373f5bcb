import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

class RowsFetchedToCountExamples {
  interface Orders extends ListCrudRepository<String, Integer> {}

  interface Shelf {
    List<String> findAll();
  }

  private EntityManager entities;
  private Orders orders;
  private Shelf shelf;

  String firstOrNone() {
    List<String> found = entities.createQuery("from Order", String.class).getResultList();
    return found.isEmpty() ? null : found.get(0);
  }

  boolean limited() {
    return !entities.createQuery("from Order", String.class).setMaxResults(1).getResultList().isEmpty();
  }

  boolean limitedAfterwards() {
    TypedQuery<String> query = entities.createQuery("from Order", String.class);
    query.setParameter("name", "x").setMaxResults(1);
    return query.getResultList().size() > 0;
  }

  int madeElsewhere(Query query) {
    return query.getResultList().size();
  }

  int pagedElsewhere(int first) {
    return paged(entities.createNamedQuery("all"), first).getResultList().size();
  }

  private Query paged(Query query, int first) {
    return first > 0 ? query.setMaxResults(first) : query;
  }

  List<String> copied() {
    List<String> found = orders.findAll();
    return found.size() < 10 ? found : new ArrayList<>(found.subList(0, 10));
  }

  int ofMemory() {
    return shelf.findAll().size();
  }

  int someOnly(List<Integer> keys) {
    return orders.findAllById(keys).size();
  }

  int counted() {
    return entities.createQuery("from Order", String.class).getResultList().size(); // warn: RowsFetchedToCount "brings all rows into memory only to count them; have the database count"
  }

  long streamed(String name) {
    return entities.createNamedQuery("byName").setParameter("name", name).getResultStream().count(); // warn: RowsFetchedToCount "select count(...)"
  }

  boolean any(String name) {
    Query query = entities.createNamedQuery("byName");
    query.setParameter("name", name);
    return !query.getResultList().isEmpty(); // warn: RowsFetchedToCount "only to learn whether there are any; ask for one row"
  }

  int held() {
    List<String> found = orders.findAll(); // warn: RowsFetchedToCount "write 'orders.count()'"
    return found.size();
  }

  boolean none() {
    return orders.findAll().size() == 0; // warn: RowsFetchedToCount "write 'orders.count()'"
  }
}
