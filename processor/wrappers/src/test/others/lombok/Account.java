package others.lombok;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.Setter;
import lombok.experimental.Delegate;

/** Has methods and a constructor that Lombok writes. */
@Getter
@Setter
@RequiredArgsConstructor
@Profiled
public class Account {
  private final String owner;
  private long balance;
  @Delegate private final Log log;

  /** Delegated to. */
  public interface Log {
    /** Logs. */
    void log(String text);
  }

  static void use() {
    AccountProfiled account = new AccountProfiled("a", text -> {});
    account.setBalance(3);
    account.log("b");
    Check.equal(account.getBalance(), 3L);
    Check.equal(account.getOwner(), "a");
  }
}
// records: getBalance() 1, getLog() 1, getOwner() 1, log(java.lang.String) 1, setBalance(long) 1
