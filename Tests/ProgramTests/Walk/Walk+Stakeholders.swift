import Foundation
import TestSupport
import Testing
import Text

/// A person among the stakeholders, from the first time to the last.
extension Walk {
  private var person: String { "Zenobia Quistgaard" }

  /// Adds, moves, contacts, informs and forgets somebody.
  func meetAPerson() async throws {
    try await terminal.press("2")
    try await terminal.waitFor("Interessenter  8")
    try await add()
    try await move()
    try await contact()
    try await inform()
    #expect(try nameIsKept())
    try await forget()
    #expect(try !nameIsKept())
    try await terminal.press("6")
    let history = try await terminal.wait("the older lines") {
      $0.contains("Glemt: en interessent") && $0.contains("[glemt]")
    }
    #expect(!history.contains("Quistgaard"))
  }

  private func add() async throws {
    try await terminal.press("a")
    try await terminal.waitFor("Ny interessent")
    try await terminal.type(person)
    try await terminal.press("Tab", "Right", "Right")
    try await terminal.waitFor("‹ person ›")
    try await terminal.press("F2")
    try await terminal.waitFor("Gemt · Ny interessent")
  }

  private func move() async throws {
    try await terminal.press("m", "+")
    try await terminal.waitFor("sat i midten af matrixen")
    try await terminal.press("+")
    try await terminal.waitFor("indflydelse 3 → 4")
    try await terminal.press(">")
    let matrix = try await terminal.waitFor("berørthed 3 → 4")
    for word in [
      "9○", "lyttes til", "tæt inddraget", "holdes orienteret", "↑ Indflydelse", "Berørthed →",
    ] {
      #expect(matrix.contains(word))
    }
  }

  private func contact() async throws {
    try await terminal.press("c")
    try await terminal.waitFor("Ny kontakt med")
    try await terminal.press("Tab")
    try await terminal.type("telefon")
    try await terminal.press("F2")
    try await terminal.waitFor("Gemt · Kontakt med")
    try await terminal.press("Enter")
    try await terminal.waitFor("Kontakter  1")
    try await terminal.press("Tab")
    try await terminal.waitFor("· telefon")
    try await terminal.press("Escape")
    try await terminal.wait("the contact") { $0.onOneLine.contains("seneste kontakt") }
  }

  private func inform() async throws {
    try await terminal.press("Tab")
    try await terminal.waitFor("Ingen linjer endnu")
    try await terminal.press("a", "Tab")
    try await terminal.type("Brev til \(person)")
    try await terminal.press("Tab")
    try await terminal.type("Z")
    try await terminal.press("Space")
    try await terminal.waitFor("[x] \(person)")
    try await terminal.press("F2")
    try await terminal.waitFor("Gemt · Ny i kommunikationsplanen")
    try await terminal.press("Space")
    try await terminal.waitFor("✓ udført")
  }

  private func forget() async throws {
    try await terminal.press("Tab")
    try await terminal.waitFor("Interessenter  9")
    try await terminal.press(":")
    try await terminal.type("glem")
    try await terminal.press("Enter")
    try await terminal.waitFor("Slet alle spor")
    // Enter, pressed by habit, must not be enough.
    try await terminal.press("Enter")
    try await terminal.waitUntilGone("Slet alle spor")
    try await terminal.waitFor("Zenobia Quistgaard")
    try await terminal.press(":")
    try await terminal.type("glem")
    try await terminal.press("Enter")
    try await terminal.waitFor("Slet alle spor")
    try await terminal.press("j")
    let screen = try await terminal.waitFor("Alle spor af personen er slettet")
    #expect(!screen.contains("Quistgaard"))
  }

  /// Whether the name stands in any file that the program has written.
  func nameIsKept() throws -> Bool {
    let files = FileManager.default.enumerator(at: program.home, includingPropertiesForKeys: nil)
    let name = Data("Quistgaard".utf8)
    for case let file as URL in files! {
      guard let data = try? Data(contentsOf: file) else { continue }
      if data.range(of: name) != nil { return true }
    }
    return false
  }
}
