package org.springframework.data.repository;

import java.util.List;

public interface ListCrudRepository<T, K> extends Repository<T, K> {
  List<T> findAll();

  List<T> findAllById(Iterable<K> keys);

  long count();
}
