import Core
import Foundation
import Storage
import TestSupport
import Testing

@testable import samdrift

/// No copy is anywhere without being known at home.
@Suite("Where copies are, and that it is known") struct CopyPlaceTests {
  /// Takes a copy that is held up where it is to be noted, and does something then; `p` is its process.
  private func hold(_ program: Program, _ then: String) throws -> Program.Outcome {
    try program.shell(
      """
      exec 9< .local/share/samdrift; flock 9
      samdrift medbring kopi.db 9<&- & p=$!
      until grep -q -- "-> FLOCK .* $p " /proc/locks || ! kill -0 $p; do sleep 0.02; done
      test ! -e kopi.db || echo er der
      \(then)
      """)
  }

  @Test func aCopyThatHasItsNameIsKnown() throws {
    try Program.withProject { program in
      let killed = try hold(program, "kill -9 $p; wait $p")
      #expect(killed.output == "" && killed.code == 137, "\(killed)")
      #expect(!FileManager.default.fileExists(atPath: program.file("kopi.db").path))
      try #require(try program.run("medbring", "kopi.db").code == 0)
      let info = try program.run("info").output
      #expect(info.contains("Taget med:  i \(program.file("kopi.db").path)"))
    }
  }

  @Test func oneThatCameToNothingIsNotKnown() throws {
    try Program.withProject { program in
      let refused = try hold(program, "echo a > kopi.db; exec 9<&-; wait $p")
      #expect(refused.code == 73 && refused.errors.contains("findes allerede"), "\(refused)")
      #expect(try !program.run("info").output.contains("Taget med:"))
      #expect(try String(contentsOf: program.file("kopi.db"), encoding: .utf8) == "a\n")
    }
  }

  @Test func oneThatMayNotStandAPowerCutIsThereAllTheSame() throws {
    try Program.withProgram { program in
      let path = program.file("kopi.db").path
      let place = CopyPlace(path) { _ throws(SystemError) in throw SystemError(EIO) }
      let doubt = try place.fill { try Data("a".utf8).write(to: URL(fileURLWithPath: $0)) }
      #expect(doubt?.contains("tåler et strømsvigt: disken svarede med en fejl.") == true)
      #expect(try Data(contentsOf: program.file("kopi.db")) == Data("a".utf8))
      #expect(try CopyPlace(program.file("to.db").path).fill { _ in } == nil)
    }
  }

  @Test func whatHasGoneOutFromACopyIsKnownAtHomeOnceItIsBroughtHome() throws {
    try Program.withProject { program in
      try program.run("interessenter", "tilføj", "Xenia Qvistgård", "--art", "person")
      try #require(try program.run("medbring", "kopi.db").code == 0)
      let done = try program.run("medbring", "videre.db", "--database", "kopi.db")
      try #require(done.code == 0, "\(done.errors)")
      try #require(try program.run("flet", "kopi.db").code == 0)
      #expect(try program.run("info").output.contains("videre.db"))
      let told = try program.run("interessenter", "glem", "9", "--ja")
      let home = program.home.resolvingSymlinksInPath().path
      #expect(told.errors.contains("Personen står endnu i kopien \(home)/videre.db. Flet"))
    }
  }

  /// It doesn't have all that is at home, and would take the place of what has.
  @Test func aCopysPagesAreNotPublished() throws {
    try Program.withProject { program in
      try #require(try program.run("medbring", "kopi.db").code == 0)
      let told = try program.run("udgiv", "sider", "--database", "kopi.db")
      #expect(told.code == 77 && told.errors.contains("siderne udgives hjemme"), "\(told.errors)")
      #expect(try !program.names(in: ".").contains("sider"))
    }
  }
}
