package others.mapstruct;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Is implemented by another processor. */
@Mapper
@Profiled
public interface CarMapper {
  /** The other form. */
  Target map(Source source);

  /** From. */
  record Source(String name) {}

  /** To. */
  record Target(String name) {}

  static void use() {
    CarMapper mapper = CarMapperProfiled.of(Mappers.getMapper(CarMapper.class));
    Check.equal(mapper.map(new Source("a")).name(), "a");
  }
}
// records: map(others.mapstruct.CarMapper.Source) 1
