import Core
import Foundation
import Storage
import TestSupport
import Testing

/// Whoever has been forgotten is not brought back by a backup, an export or what was put aside.
@Suite("Forgotten people stay forgotten") struct ForgottenTests {
  private static let secrets = [
    "Xenia", "Qvistgård", "xenia@nord.dk", "XENIA", "Qvistg\\u00e5rd",
  ]

  /// A project with a person, a backup and an export with that person, who is then forgotten.
  private func withForgotten(_ body: (Program, _ copy: String) throws -> Void) throws {
    try Program.withProject { program in
      try program.run("interessenter", "tilføj", "Xenia Qvistgård", "--art", "gruppe")
      try program.run("plan", "tilføj", "Skilte", "--ansvarlig", "Xenia Qvistgård")
      // Then the copy has the person as a group.
      let copy = try program.backUp()
      try program.run(
        "interessenter", "ret", "9", "--art", "person", "--mail", "xenia@nord.dk")
      try program.run("eksport", "nord.json")
      let outcome = try program.run("interessenter", "glem", "9", "--ja")
      try #require(outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.errors.contains("Personen står endnu i"))
      #expect(outcome.errors.contains(copy))
      try body(program, copy)
    }
  }

  @Test func aBackupIsRestoredWithoutThem() throws {
    try withForgotten { program, copy in
      #expect(try program.files(with: Self.secrets) == [copy, "nord.json"].sorted())
      let outcome = try program.run("gendan", copy, "--ja")
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.errors.contains("1 person"))
      #expect(!Self.secrets.contains { outcome.errors.contains($0) })
      #expect(try program.files(with: Self.secrets) == [copy, "nord.json"].sorted())
      #expect(try program.run("plan").output.contains("Skilte"))
      #expect(try program.run("kontrol").code == 0)
    }
  }

  @Test(arguments: ["rm .local/share/samdrift/samdrift.db", "rm -r .local/share/samdrift"])
  func alsoWhereTheDatabaseIsGone(_ harm: String) throws {
    try withForgotten { program, copy in
      // A later backup brings the list into the folder with the copies.
      try program.backUp()
      #expect(try program.names(in: "kopier").contains("samdrift.db.glemte"))
      _ = try program.shell(harm)
      let outcome = try program.run("gendan", copy, "--ja")
      #expect(outcome.code == 0 && outcome.errors.contains("1 person"), "\(outcome.errors)")
      #expect(try program.files(with: Self.secrets) == [copy, "nord.json"].sorted())
    }
  }

  @Test func aDatabaseThatWasCopiedBackByHandIsPutAsideWithoutThem() throws {
    try withForgotten { program, copy in
      let bytes = try Data(contentsOf: program.file(copy))
      try bytes.write(to: program.database)
      #expect(try program.files(with: Self.secrets).contains(".local/share/samdrift/samdrift.db"))
      let checked = try program.run("kontrol")
      #expect(checked.code == 65 && checked.output.contains("står her igen"))
      let outcome = try program.run("gendan", copy, "--ja")
      #expect(outcome.code == 0 && !Self.secrets.contains { outcome.errors.contains($0) })
      #expect(try program.files(with: Self.secrets) == [copy, "nord.json"].sorted())
    }
  }

  @Test func anExportIsImportedWithoutThemAlsoWhereTheProjectWasDeleted() throws {
    try withForgotten { program, copy in
      try program.run("slet", "Nord", "--ja")
      let outcome = try program.run("import", "nord.json")
      #expect(outcome.code == 0 && outcome.errors.contains("1 person"), "\(outcome.errors)")
      #expect(!Self.secrets.contains { outcome.errors.contains($0) })
      #expect(try program.files(with: Self.secrets) == [copy, "nord.json"].sorted())
      #expect(try program.run("kontrol").code == 0)
    }
  }

  @Test func nobodyComesBackInAnotherDatabase() throws {
    try withForgotten { program, copy in
      for line in [["import", "nord.json"], ["gendan", copy, "--ja"]] {
        let outcome = try program.run(line + ["--database", "\(line[0]).db"])
        #expect(outcome.code == 0 && outcome.errors.contains("1 person"), "\(outcome.errors)")
      }
      #expect(try program.files(with: Self.secrets) == [copy, "nord.json"].sorted())
    }
  }

  @Test func whatIsPutAsideIsNamedWhenSomebodyIsForgottenLater() throws {
    try Program.withProject { program in
      try program.run("interessenter", "tilføj", "Xenia Qvistgård", "--art", "person")
      let copy = try program.backUp()
      try program.run("gendan", copy, "--ja")
      try Data(count: 5000).write(to: program.file("kopier/samdrift-2026-01-01T000000Z.db"))
      let outcome = try program.run(
        ["interessenter", "glem", "9", "--ja"], environment: ["SAMDRIFT_KOPIER": "kopier"])
      #expect(outcome.code == 0)
      #expect(outcome.errors.contains("samdrift.db.erstattet-"))
      #expect(outcome.errors.contains(copy))
      #expect(outcome.errors.contains("samdrift-2026-01-01T000000Z.db"))
    }
  }

  @Test func anErasureByAnEarlierVersionIsToldOf() throws {
    try Program.withProject { program in
      try program.run("interessenter", "tilføj", "Xenia Qvistgård", "--art", "person")
      try program.run("eksport", "nord.json")
      let copy = try program.backUp()
      // As it was done before the id was kept.
      let journal = try SQLiteJournal(path: program.database.path)
      let id = try #require(try journal.onlyProject())
      let ledger = try journal.ledger(of: id)
      let person = try #require(ledger.project.stakeholders.first { $0.name.hasPrefix("Xenia") })
      let erasure = try Erasure(of: person.id, from: ledger, by: "Tester")
      let telling = Erasure.edit.signed(id: "gammel", author: "Tester", time: Moment(seconds: 0))
      _ = try journal.replace(
        id, with: erasure.transactions + [telling], expecting: ledger.revision)
      #expect(try journal.erased() == [])

      let asked = try program.run("gendan", copy)
      #expect(asked.code == 64 && asked.errors.contains("1 person uden at huske"))
      let refused = try program.run("import", "nord.json")
      #expect(
        refused.code == 65 && refused.errors.contains("1 person, og ville bringe dem tilbage"))
      #expect(try program.run("gendan", copy, "--ja").errors.contains("1 person uden at huske"))
    }
  }
}
