import Core
import Foundation
import Storage
import TestSupport
import Testing

@testable import samdrift

/// What is kept for the user beside the database.
@Suite struct KeptFileTests {
  @Test func formsAndNotesThatWerePutAsideAreListed() throws {
    try Program.withProgram { program in
      let drafts = DraftFile(
        path: program.file("kladde.json").path, database: DatabaseAddress("d.db"))
      for name in ["kladde.json", "kladde.json.lagt-til-side", "noter-x.txt", "hvem.json"] {
        try Data().write(to: program.file(name))
      }
      #expect(
        drafts.others
          == ["kladde.json.lagt-til-side", "noter-x.txt"].map { program.file($0).path })
    }
  }

  @Test func whatIsSaidAtOnceIsAllKept() throws {
    try Program.withProgram { program in
      let file = IdentityFile(path: program.file("nyt/hvem.json").path)
      DispatchQueue.concurrentPerform(iterations: 20) { number in
        _ = try? file.change { $0.roles["\(number)"] = ["Formand"] }
      }
      let roles = try? file.read().roles
      #expect(roles?.count == 20)
    }
  }
}
