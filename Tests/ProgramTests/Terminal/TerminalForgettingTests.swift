import Core
import Foundation
import Storage
import TestSupport
import Testing
import Text

@testable import samdrift

/// A person is forgotten while others have the project open, or forms are kept.
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
        $0.kind = .person
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

  @Test func whatIsLeftOfAForgottenPersonIsToldAndKeptFormsGo() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try program.run("interessenter", "tilføj", "Zenobia Quistgaard", "--art", "person")
      try program.run("milepæl", "1", "--noter", "Zenobia ringer")
      try program.run("opret", "Syd", "--projektleder", "Zenobia Quistgaard")
      let folder = program.file(".local/state/samdrift")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let database = program.file(".local/share/samdrift/samdrift.db").path
      let journal = try SQLiteJournal(path: database)
      for project in try journal.projects() where try journal.ledger(of: project).name == "Nord" {
        try KnownPlaces(of: DatabaseAddress(database), in: "/nowhere")
          .note(published: program.file("sider").path, of: project)
      }
      try await TmuxSession.run(program, arguments: ["--projekt", "Nord"]) { terminal in
        try await terminal.waitFor("1 Opstart")
        // Another program of the user's is cut off meanwhile.
        let draft = #"{"form":"new","title":"Nyt projekt","texts":{"name":"Quistgaard"}}"#
        try Data("{\"\(database)\":[\(draft)]}".utf8)
          .write(to: folder.appendingPathComponent("kladde.json"))
        try await terminal.press("2", "End", ":")
        try await terminal.type("glem")
        try await terminal.press("Enter")
        try await terminal.waitFor("Slet alle spor")
        try await terminal.press("j")
        let told = try await terminal.waitFor("Alle spor er slettet")
        #expect(told.contains("»Zenobia« findes stadig i Milepæl 1"))
        #expect(told.contains("projektet »Syd«"))
        #expect(told.onOneLine.contains("En kladde, der kunne nævne personen, er også slettet."))
        #expect(told.onOneLine.contains("Projektets sider er udgivet i "))
        try await terminal.press("Enter", "u")
        let question = try await terminal.waitFor("Fortryd det")
        #expect(question.onOneLine.contains("kan ikke fortrydes"))
        #expect(question.contains("Zenobia ringer"))
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left.isEmpty)
    }
  }

  private func signature(_ id: String) -> Signature {
    Signature(author: "Anna", now: { Moment(iso: "2026-11-23T08:50:02Z")! }, newID: { id })
  }
}
