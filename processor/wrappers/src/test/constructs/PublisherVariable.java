// wrapped
// records: any() later 1, own() 1

import dev.brisk.annotations.Profiled;
import java.util.concurrent.Flow;

/** What stands for a publisher is none of the type that a variable may mean. */
@Profiled
interface PublisherVariable<P extends Flow.Publisher<String>> {
  P own();

  Flow.Publisher<String> any();

  interface Words extends Flow.Publisher<String> {}

  class Source implements PublisherVariable<Words> {
    @Override
    public Words own() {
      return subscriber -> {};
    }

    @Override
    public Flow.Publisher<String> any() {
      return own();
    }
  }

  static void use() {
    PublisherVariable<Words> wrapped = PublisherVariableProfiled.of(new Source());
    Words words = wrapped.own();
    words.subscribe(null);
    wrapped.any();
  }
}
