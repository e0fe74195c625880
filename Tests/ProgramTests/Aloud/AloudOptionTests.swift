import TestSupport
import Testing

@testable import samdrift

@Suite("The option for reading aloud") struct AloudOptionTests {
  @Test(arguments: ["--oplæs", "--oplaes"])
  func itMayStandBeforeEveryCommand(option: String) throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord")
      for line in [["tavle"], ["--projekt", "Nord", "plan"], ["hjælp", "demo"], ["findesikke"]] {
        let (plain, aloud) = (try program.run(line), try program.run([option] + line))
        #expect(aloud.output == plain.output && aloud.errors == plain.errors, "\(line)")
        #expect(aloud.code == plain.code, "\(line)")
      }
      for line in [["demo"], ["demo", option], ["--database", "x.db", "demo"], ["åbn"], []] {
        let outcome = try program.run([option] + line)
        #expect(outcome.errors.contains("skal åbnes i en terminal"), "\(line) \(outcome.errors)")
      }
    }
  }

  @Test func itIsHeardWhereTheScreenOpens() {
    #expect(
      AloudOption.placed(in: ["--oplaes", "--database", "x.db", "demo"])
        == ["--database", "x.db", "demo", "--oplæs"])
    for line in [["--oplæs"], ["--oplæs", "--help"], ["--projekt", "Nord"], ["demo", "--oplæs"]] {
      #expect(AloudOption.placed(in: line) == line)
    }
  }
}
