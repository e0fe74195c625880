import Foundation
import Storage
import TestSupport
import Testing

@Suite("samdrift sikkerhedskopi") struct BackupCommandTests {
  @Test func aCopyIsPrivateAndWholeAndTheOldestGo() throws {
    try Program.withProject { program in
      try Data().write(to: program.file("kopier/andet-2026-11-30T041000Z.db"))
      try Data().write(to: program.file("kopier/samdrift-gammel.db"))
      let first = try program.backUp("--behold", "2")
      #expect(program.mode(of: first) == 0o600)
      #expect(try program.run("tavle", "--database", first).code == 0)
      let second = try program.backUp("--behold", "2")
      let third = try program.backUp("--behold", "2")
      #expect(
        try program.names(in: "kopier") == [
          "andet-2026-11-30T041000Z.db", String(second.dropFirst(7)), String(third.dropFirst(7)),
          "samdrift-gammel.db",
        ])
    }
  }

  @Test func aFolderThatOnlyTheGroupSharesGivesItWhatItMay() throws {
    try Program.withProject { program in
      for (folder, file) in [(0o750, 0o640), (0o2770, 0o660), (0o755, 0o600)] {
        chmod(program.file("kopier").path, mode_t(folder))
        let copy = try program.backUp()
        #expect(program.mode(of: copy) == mode_t(file))
      }
    }
  }

  @Test func aCopyDatedAheadDoesNotPushOutTheNewOne() throws {
    try Program.withProject { program in
      let first = try program.backUp()
      let ahead = program.file("kopier/samdrift-2199-01-01T000000Z.db")
      try FileManager.default.moveItem(at: program.file(first), to: ahead)
      let new = try program.backUp("--behold", "1")
      #expect(try program.copies() == [new])
    }
  }

  @Test func aDamagedDatabaseLeavesTheEarlierOnes() throws {
    try Program.withProject { program in
      let copy = try program.backUp()
      let bytes = try Data(contentsOf: program.database)
      try bytes.prefix(bytes.count / 2).write(to: program.database)
      let outcome = try program.run("sikkerhedskopi", "kopier", "--behold", "1")
      #expect(outcome.code == 65)
      #expect(outcome.errors.contains("beskadiget"))
      #expect(try program.names(in: "kopier") == [String(copy.dropFirst(7))])
    }
  }

  @Test func whereItCanNotBeWrittenNothingIsLeftAndTheEarlierStay() throws {
    try Program.withProject { program in
      let copy = try program.backUp()
      let full = try program.shell("ulimit -f 8; exec samdrift sikkerhedskopi kopier --behold 1")
      #expect(full.code == 74)
      #expect(full.errors.contains("tidligere sikkerhedskopier i kopier er der stadig"))
      #expect(try program.names(in: "kopier") == [String(copy.dropFirst(7))])
      let missing = try program.run("sikkerhedskopi", "ingen")
      #expect(missing.code == 66 && missing.errors.contains("mkdir"))
      #expect(try program.run("sikkerhedskopi", program.database.path).code == 73)
      #expect(try program.run("sikkerhedskopi", "kopier", "--behold", "0").code == 64)
    }
  }

  @Test func twoAtOnceGiveOneCopyAndAnAnswer() throws {
    try Program.withProject { program in
      let lock = open(program.file("kopier").path, O_RDONLY | O_DIRECTORY)
      defer { close(lock) }
      #expect(flock(lock, LOCK_EX) == 0)
      let outcome = try program.run("sikkerhedskopi", "kopier")
      #expect(outcome.code == 75 && outcome.errors.contains("allerede"))
      #expect(try program.names(in: "kopier") == [])
    }
  }

  @Test func whatAKilledOneLeftIsRemoved() throws {
    try Program.withProject { program in
      try Data(count: 5000).write(to: program.file("kopier/.samdrift-abc.tmp"))
      let copy = try program.backUp()
      #expect(try program.names(in: "kopier") == [String(copy.dropFirst(7))])
    }
  }
}
