import Foundation
import TestSupport
import Testing

@Suite("samdrift kontrol") struct CheckCommandTests {
  @Test func aWholeDatabaseWithAFreshCopyIsFine() throws {
    try Program.withProject { program in
      try program.backUp()
      let before = try Data(contentsOf: program.database)
      let outcome = try program.run("kontrol", "--kopier", "kopier")
      #expect(outcome.code == 0, "\(outcome.output) \(outcome.errors)")
      #expect(outcome.errors == "")
      let lines = outcome.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
      #expect(lines.count == 7 && lines.allSatisfy { $0.hasPrefix("✓ i orden") })
      #expect(try Data(contentsOf: program.database) == before)
      let json = try program.run("kontrol", "--json")
      let list =
        try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: String]]
      #expect(list?.map { $0["state"] } == Array(repeating: "fine", count: 6))
      #expect(list?.first?["subject"] == "file")
    }
  }

  @Test func theCodeTellsWhatIsWrong() throws {
    try Program.withProject { program in
      let empty = try program.run("kontrol", "--kopier", "kopier")
      #expect(empty.code == 69 && empty.output.contains("! FEJL"))
      #expect(try program.run("kontrol", "--kopier", "ingen").code == 69)
      let copy = try program.backUp()
      let old = program.file("kopier/samdrift-2025-01-01T000000Z.db")
      try FileManager.default.moveItem(at: program.file(copy), to: old)
      let stale = try program.run("kontrol", "--kopier", "kopier")
      #expect(stale.code == 69 && stale.output.contains("timer gammel"))
      #expect(
        try program.run("kontrol", "--kopier", "kopier", "--højst-timer", "999999").code == 0)
      let ahead = program.file("kopier/samdrift-2199-01-01T000000Z.db")
      try FileManager.default.moveItem(at: old, to: ahead)
      #expect(try program.run("kontrol", "--kopier", "kopier").output.contains("fremtiden"))
      try Data(count: 40_000).write(to: ahead)
      #expect(
        try program.run("kontrol", "--kopier", "kopier", "--højst-timer", "999999").code == 69)

      chmod(program.database.path, 0o644)
      let open = try program.run("kontrol")
      #expect(open.code == 65 && open.output.contains("chmod o="))
      chmod(program.database.path, 0o600)
      let lock = try DatabaseLock(program.database)
      #expect(try program.run("kontrol").code == 75)
      lock.release()
      try Data(count: 40_000).write(to: program.database)
      #expect(try program.run("kontrol").code == 65)
      try FileManager.default.removeItem(at: program.database)
      #expect(try program.run("kontrol").code == 66)
    }
  }
}
