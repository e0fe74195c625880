import Foundation
import Storage
import TestSupport
import Testing

@Suite("samdrift gendan") struct RestoreCommandTests {
  /// The rehearsal: what happens to a file, and it is all there again.
  @Test(arguments: ["zeros", "deleted", "cut", "emptied", "its middle", "another program's"])
  func whatIsDestroyedIsThereAgain(_ harm: String) throws {
    try Program.withProject { program in
      try program.run("plan", "tilføj", "Fælles vagtordning")
      chmod(program.database.path, 0o640)
      let before = try program.export()
      let copy = try program.backUp()
      let bytes = try Data(contentsOf: program.database)
      switch harm {
      case "zeros": try Data(count: bytes.count).write(to: program.database)
      case "cut": try bytes.prefix(bytes.count / 3).write(to: program.database)
      case "its middle":
        let (start, end) = (bytes.count / 4, bytes.count / 2)
        try (bytes[..<start] + Data(count: end - start) + bytes[end...]).write(to: program.database)
      case "emptied": try Data().write(to: program.database)
      case "deleted": try FileManager.default.removeItem(at: program.database)
      default: try Data("SQLite format 3\0 noget andet".utf8).write(to: program.database)
      }
      // What was left of a change that was cut off mustn't be put into the new file.
      try bytes.write(to: program.file(".local/share/samdrift/samdrift.db-journal"))
      #expect(try program.run("kontrol").code != 0)
      #expect(try program.run("gendan", copy).code == 64)
      let outcome = try program.run("gendan", copy, "--ja")
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(try program.export() == before)
      #expect(try program.run("kontrol").output.contains("FEJL") == false)
      let names = try program.names(in: ".local/share/samdrift")
      #expect(names.contains { $0.hasPrefix("samdrift.db.erstattet-") })
      #expect(names.contains("samdrift.db") && !names.contains("samdrift.db-journal"))
      #expect(outcome.errors.contains("erstattet-") == (harm != "deleted"))
      #expect(try program.run("plan", "tilføj", "En til").code == 0)
    }
  }

  @Test func overANewerOneItSaysWhatIsLost() throws {
    try Program.withProject { program in
      let copy = try program.backUp()
      try program.run("plan", "tilføj", "Fælles vagtordning")
      let asked = try program.run("gendan", copy)
      #expect(asked.code == 64)
      #expect(asked.errors.contains("har 1 ændring") && asked.errors.contains("Fælles vagtordning"))
      #expect(asked.errors.contains("af Tester"))
      #expect(try program.run("plan").output.contains("Fælles vagtordning"))
      let outcome = try program.run("gendan", copy, "--ja")
      #expect(outcome.code == 0)
      #expect(try !program.run("plan").output.contains("Fælles vagtordning"))
      let aside = try #require(
        try program.names(in: ".local/share/samdrift").first { $0.contains("erstattet") })
      let path = program.file(".local/share/samdrift/\(aside)").path
      #expect(try program.run("plan", "--database", path).output.contains("Fælles vagtordning"))
      #expect(program.mode(of: ".local/share/samdrift/\(aside)") == 0o600)
      #expect(program.mode(of: ".local/share/samdrift/samdrift.db") == 0o600)
    }
  }

  @Test func whatCanNotBeUsedChangesNothing() throws {
    try Program.withProject { program in
      let copy = try program.backUp()
      let before = try Data(contentsOf: program.database)
      let bytes = try Data(contentsOf: program.file(copy))
      try bytes.prefix(bytes.count / 2).write(to: program.file("halv.db"))
      #expect(try program.run("gendan", "halv.db", "--ja").code == 65)
      #expect(try program.run("gendan", "ingen.db", "--ja").code == 66)
      #expect(try program.run("gendan", program.database.path, "--ja").code == 64)
      try Data("{}".utf8).write(to: program.file("andet.db"))
      #expect(try program.run("gendan", "andet.db", "--ja").code == 65)
      // The version stands in the header.
      var newer = bytes
      newer[63] = 99
      try newer.write(to: program.file("nyere.db"))
      let outcome = try program.run("gendan", "nyere.db", "--ja")
      #expect(outcome.code == 65 && outcome.errors.contains("nyere udgave"))
      let lock = try DatabaseLock(program.database)
      #expect(try program.run("gendan", copy, "--ja").code == 75)
      lock.release()
      #expect(try Data(contentsOf: program.database) == before)
      #expect(try program.names(in: ".local/share/samdrift") == ["samdrift.db"])
    }
  }

  @Test func whoHasItOpenNotices() throws {
    try Program.withProject { program in
      let copy = try program.backUp()
      let journal = try SQLiteJournal(path: program.database.path)
      #expect(try program.run("gendan", copy, "--ja").code == 0)
      guard case .exchanged = journal.place else {
        Issue.record("It isn't noticed.")
        return
      }
      #expect(journal.hindrance != nil)
    }
  }

  @Test func aCopyForAMeetingIsNoBackup() throws {
    try Program.withProject { program in
      try #require(try program.run("medbring", "kopi.db").code == 0)
      try #require(try program.run("opret", "Syd").code == 0)
      let before = try Data(contentsOf: program.database)
      let outcome = try program.run("gendan", "kopi.db", "--ja")
      #expect(outcome.code == 65)
      #expect(outcome.errors.contains("»samdrift flet kopi.db«"), "\(outcome.errors)")
      #expect(try Data(contentsOf: program.database) == before)
      #expect(try program.run("gendan", "kopi.db", "--ja", "--database", "ny.db").code == 65)
      #expect(try !program.names(in: ".").contains("ny.db"))
    }
  }

  @Test func aBackupOfACopyForAMeetingIsRestoredInItsPlace() throws {
    try Program.withProject { program in
      try #require(try program.run("medbring", "kopi.db").code == 0)
      let backedUp = try program.run("sikkerhedskopi", "kopier", "--database", "kopi.db")
      try #require(backedUp.code == 0, "\(backedUp.errors)")
      try program.run("plan", "tilføj", "Mal gangen", "--database", "kopi.db")
      let backup = try #require(try program.copies().first)
      let outcome = try program.run("gendan", backup, "--ja", "--database", "kopi.db")
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(try !program.run("plan", "--database", "kopi.db").output.contains("Mal gangen"))
    }
  }

  @Test func aCopyOfAnOlderFormatIsFine() throws {
    try Program.withProject { program in
      let older = Documentation.root.appendingPathComponent("Tests/OlderFiles")
      let files = try FileManager.default.subpathsOfDirectory(atPath: older.path)
        .filter { $0.hasSuffix(".db") }
      #expect(!files.isEmpty)
      for file in files {
        let outcome = try program.run("gendan", older.path + "/" + file, "--ja")
        #expect(outcome.code == 0, "\(file): \(outcome.errors)")
        #expect(try program.run("projekter").code == 0)
      }
    }
  }
}
