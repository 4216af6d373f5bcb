package dev.brisk.accept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptCommentsTest {

  private static String one(String source) {
    List<AcceptComment> all = AcceptComments.in(source);
    assertThat(all).hasSize(1);
    AcceptComment only = all.get(0);
    return only.line() + ">" + only.covers() + ' ' + only.rules() + ' ' + only.reason() + (only.problem() == null ? "" : " ! " + only.problem());
  }

  @Test
  void onTheLineAndAboveIt() {
    assertThat(one("a;\nb; // brisk:accept KeySetLookup ten entries, once a day\nc;")).isEqualTo("2>2 [KeySetLookup] ten entries, once a day");
    assertThat(one("a;\n  // brisk:accept KeySetLookup ten entries\n\n  // more\n /* and more\n */ /** doc */\nc;")).isEqualTo("2>7 [KeySetLookup] ten entries");
    assertThat(one("a;\r\n//brisk:accept X why\r\nc;\r\n")).isEqualTo("2>3 [X] why");
    assertThat(one("a;\r//brisk:accept X why\rc;\r")).isEqualTo("2>3 [X] why");
    assertThat(one("/* brisk:accept X why */ a;")).isEqualTo("1>1 [X] why");
    assertThat(one("a(); /* brisk:accept X why\n  and how */ b();")).isEqualTo("1>1 [X] why and how");
    assertThat(one("a;\n// brisk:accept X why")).isEqualTo("2>0 [X] why");
  }

  @Test
  void severalRules() {
    assertThat(one("a; // brisk:accept X,Y why")).isEqualTo("1>1 [X, Y] why");
    assertThat(one("a; // brisk:accept X, Y , Z: why")).isEqualTo("1>1 [X, Y, Z] why");
    assertThat(one("a; // brisk:accept X \u2014 why")).isEqualTo("1>1 [X] why");
  }

  @Test
  void mistakes() {
    assertThat(one("a; // brisk:accept X")).isEqualTo("1>1 [X]  ! gives no reason and accepts nothing; write one behind the rule");
    assertThat(one("a; // brisk:accept X --")).endsWith("gives no reason and accepts nothing; write one behind the rule");
    assertThat(one("a; // brisk:accept")).isEqualTo("1>1 []  ! names no rule; write brisk:accept RULE REASON");
    assertThat(one("a; // brisk:acept X why")).endsWith(" ! begins with brisk:acept, which means nothing; write brisk:accept RULE REASON");
  }

  @Test
  void textIsNoComment() {
    assertThat(AcceptComments.in("s = \"// brisk:accept X why\"; c = '\"'; t = \"\\\"// brisk:accept X why\";")).isEmpty();
    assertThat(AcceptComments.in("s = \"\"\"\n  // brisk:accept X why\n  \\\"\"\" // brisk:accept X why\n  \"\"\";")).isEmpty();
    assertThat(one("s = \"\"\"\n  \"// \" brisk:accept X why\n  \"\"\"; // brisk:accept Y why")).isEqualTo("3>3 [Y] why");
    assertThat(AcceptComments.in("/** brisk:accept X why */ a;")).isEmpty();
    assertThat(AcceptComments.in("// see brisk:accept X why\na;")).isEmpty();
    assertThat(one("c = '\\''; // brisk:accept X why")).isEqualTo("1>1 [X] why");
    assertThat(one("String s = \"open\nb; // brisk:accept X why")).isEqualTo("2>2 [X] why");
  }
}
