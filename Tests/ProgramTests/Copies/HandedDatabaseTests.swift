import Core
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@testable import samdrift

/// A file that the program is handed is read, and neither it nor what lies beside it is touched.
@Suite("A database file that the program is handed") struct HandedDatabaseTests {
  /// Calls `body` in a home with a project, a copy of it that has been worked in, and a file beside that.
  private func withCopy(
    beside ending: String, _ contents: Data = Data(count: 8), _ body: (Program) throws -> Void
  ) throws {
    try Program.withProject { program in
      try #require(try program.run("medbring", "kopi.db").code == 0)
      try #require(
        try program.run("plan", "tilføj", "Mal gangen", "--database", "kopi.db").code == 0)
      try contents.write(to: program.file("kopi.db" + ending))
      try body(program)
    }
  }

  /// The names, times and bytes of all that lies in a folder of the home.
  private func everything(_ program: Program, in folder: String = ".") throws -> [String] {
    try program.names(in: folder).filter { !$0.hasPrefix(".") }.map { name in
      var status = stat()
      lstat(program.file("\(folder)/\(name)").path, &status)
      let bytes = try? Data(contentsOf: program.file("\(folder)/\(name)"))
      return "\(name) \(status.st_ino) \(status.st_mtim) \(status.st_ctim) \(bytes.hashValue)"
    }
  }

  @Test(arguments: ["-journal", "-wal"])
  func aCopyThatWasNotClosedIsLeft(ending: String) throws {
    try withCopy(beside: ending) { program in
      let before = try everything(program)
      for arguments in [
        ["flet", "kopi.db"], ["flet", "kopi.db", "--vis"], ["gendan", "kopi.db", "--ja"],
      ] {
        let outcome = try program.run(arguments)
        #expect(outcome.code == 65, "\(outcome.errors)")
        #expect(outcome.errors.contains("blev ikke lukket ordentligt, for kopi.db\(ending) ligger"))
        #expect(outcome.errors.contains("»samdrift --database kopi.db«"))
      }
      #expect(try everything(program) == before)
      #expect(try !program.run("plan").output.contains("Mal gangen"))
      try FileManager.default.removeItem(at: program.file("kopi.db" + ending))
      #expect(try program.run("flet", "kopi.db").code == 0)
      #expect(try program.run("plan").output.contains("Mal gangen"))
    }
  }

  @Test func whatIsOpenElsewhereAndEmptyBesideIsNoHindrance() throws {
    try withCopy(beside: "-journal", Data()) { program in
      let before = try everything(program)
      #expect(try program.run("flet", "kopi.db").code == 0)
      #expect(try everything(program) == before)
      #expect(try program.run("plan").output.contains("Mal gangen"))
    }
  }

  @Test func aLinkLeadsToWhatLiesBesideTheFileItself() throws {
    try withCopy(beside: "-journal") { program in
      try FileManager.default.createSymbolicLink(
        at: program.file("link.db"), withDestinationURL: program.file("kopi.db"))
      let outcome = try program.run("flet", "link.db")
      #expect(outcome.code == 65 && outcome.errors.contains("kopi.db-journal"), "\(outcome.errors)")
    }
  }

  @Test func onlyAnOrdinaryFileIsRead() throws {
    try Program.withProject { program in
      mkfifo(program.file("rør.db").path, 0o600)
      for name in ["rør.db", "kopier", "/dev/zero", "findes-ikke.db"] {
        for command in ["flet", "gendan"] {
          let outcome = try program.run(command, name, "--ja")
          #expect(outcome.code == 66, "\(command) \(name): \(outcome.errors)")
        }
      }
    }
  }

  @Test func whereSomebodyIsForgottenItCountsAsUnread() throws {
    try Program.withProject { program in
      try program.run("interessenter", "tilføj", "Xenia Qvistgård", "--art", "person")
      try #require(try program.run("medbring", "kopi.db").code == 0)
      let backup = try program.backUp()
      for file in ["kopi.db", backup] {
        try Data(count: 8).write(to: program.file(file + "-journal"))
      }
      let before = try everything(program) + everything(program, in: "kopier")
      let told = try program.run("interessenter", "glem", "9", "--ja")
      #expect(told.code == 0)
      #expect(
        told.errors.contains("Kopien \(program.file("kopi.db").path) kunne ikke læses"),
        "\(told.errors)")
      #expect(told.errors.contains("1 sikkerhedskopi i"), "\(told.errors)")
      #expect(try everything(program) + everything(program, in: "kopier") == before)
      let check = try program.run("kontrol", "--kopier", "kopier")
      #expect(
        check.code == 69 && check.output.contains("ikke lukket ordentligt"), "\(check.output)")
    }
  }

  @Test func whatIsReadWhileOthersSaveIsWhole() throws {
    try Program.withProject { program in
      try #require(try program.run("medbring", "kopi.db").code == 0)
      let path = program.file("kopi.db").path
      let writing = Mutex(true)
      Thread.detachNewThread {
        defer { writing.withLock { $0 = false } }
        do {
          let journal = try SQLiteJournal(path: path)
          let project = try journal.projects()[0]
          for number in 1...40 {
            let ledger = try journal.ledger(of: project)
            let edit = ledger.project.edit(ledger.project.info) {
              $0.leader = String(repeating: "Leder \(number) ", count: 500)
            }
            let signature = Signature(
              author: "Anna", now: { Moment(seconds: 1_800_000_000 + number) },
              newID: { "t\(number)" })
            _ = try journal.commit(edit, on: ledger, by: signature)
          }
        } catch { Issue.record(error) }
      }
      func look() throws -> Int {
        try HandedDatabase.read(path) { handed in
          let found = Examination(of: handed.path, called: handed.name)
          #expect(found.isSound, "\(found.damage)")
          return found.contents.entries
        }
      }
      var (most, isBusy) = (0, true)
      while isBusy {
        isBusy = writing.withLock { $0 }
        do {
          let count = try look()
          #expect(count >= most)
          most = count
        } catch let failure as Failure {
          #expect([.temporary, .data].contains(failure.code))
        }
      }
      #expect(try look() >= 42)
    }
  }
}
