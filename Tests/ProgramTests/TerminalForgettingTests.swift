import Core
import Storage
import TestSupport
import Testing

/// A person is forgotten by one program while another has the project open.
@Suite("Terminal: forgetting") struct TerminalForgettingTests {
  @Test func theOtherReadsTheNewHistoryAndCanGoOn() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      let journal = try SQLiteJournal(
        path: program.file(".local/share/samdrift/samdrift.db").path)
      let id = try #require(try journal.projects().first)
      let ledger = try journal.ledger(of: id)
      let person = Stakeholder(id: "mette").with {
        $0.name = "Mette Lund"
        $0.form = .person
      }
      _ = try journal.commit(ledger.project.add(person), on: ledger, by: signature("t1"))
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("1 Opstart og vilkår")
        try await terminal.press("6")
        try await terminal.waitFor("Ny interessent: Mette Lund")
        _ = try journal.erase("mette", from: journal.ledger(of: id), by: signature("t2"))
        let screen = try await terminal.waitFor("Glemt: en interessent")
        #expect(!screen.contains("Mette Lund"))
        try await terminal.press("1", "s", "2")
        try await terminal.waitFor("Gemt · Milepæl 1: i gang")
        #expect(try journal.ledger(of: id).project.milestone(1)?.status == .inProgress)
      }
    }
  }

  private func signature(_ id: String) -> Signature {
    Signature(author: "Anna", now: { Moment(iso: "2026-11-23T08:50:02Z")! }, newID: { id })
  }
}
