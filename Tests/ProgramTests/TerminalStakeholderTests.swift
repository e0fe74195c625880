import Foundation
import TestSupport
import Testing
import Text

/// A person among the stakeholders, from the first time to the last.
@Suite("Terminal: stakeholders") struct TerminalStakeholderTests {
  private static let name = "Zenobia Quistgaard"

  @Test(arguments: [(80, 24), (120, 40)])
  func aPersonIsAddedMovedContactedInformedAndForgotten(width: Int, height: Int) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program, width: width, height: height) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("2")
        try await terminal.waitFor("Interessenter  7")
        try await add(terminal)
        try await move(terminal)
        try await contact(terminal)
        try await inform(terminal)
        #expect(try nameIsKept(program))
        try await forget(terminal)
        #expect(try !nameIsKept(program))
        try await terminal.press("6")
        let history = try await terminal.wait("the older lines") {
          $0.contains("Glemt: en interessent") && $0.contains("[glemt]")
        }
        #expect(!history.contains("Quistgaard"))
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
      #expect(try !nameIsKept(program))
    }
  }

  @Test func whatIsLeftOfAForgottenPersonIsToldAndKeptFormsGo() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try program.run("interessenter", "tilføj", Self.name, "--art", "person")
      try program.run("milepæl", "1", "--noter", "Zenobia ringer")
      try program.run("opret", "Syd", "--projektleder", Self.name)
      let folder = program.file(".local/state/samdrift")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let database = program.file(".local/share/samdrift/samdrift.db").path
      try await TmuxSession.run(program, arguments: ["--projekt", "Nord"]) { terminal in
        try await terminal.waitFor("1 Opstart")
        // Another program of the user's is cut off meanwhile.
        let draft = #"{"form":"new","title":"Nyt projekt","texts":{"name":"Quistgaard"}}"#
        try Data("{\"\(database)\":[\(draft)]}".utf8)
          .write(to: folder.appendingPathComponent("kladde.json"))
        try await terminal.press("2", "End", "x")
        try await terminal.waitFor("Glem person")
        try await terminal.press("j")
        let told = try await terminal.waitFor("Personen er glemt")
        #expect(told.contains("»Zenobia« står endnu i Milepæl 1"))
        #expect(told.contains("projektet »Syd«"))
        #expect(told.onOneLine.contains("En kladde, der kunne nævne personen, er også slettet."))
        try await terminal.press("Enter", "u")
        let question = try await terminal.waitFor("Fortryd det")
        #expect(question.onOneLine.contains("kan ikke fortrydes"))
        #expect(question.contains("Zenobia ringer"))
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left.isEmpty)
    }
  }

  private func add(_ terminal: TmuxSession) async throws {
    try await terminal.press("a")
    try await terminal.waitFor("Ny interessent")
    try await terminal.type(Self.name)
    try await terminal.press("Tab", "Right", "Right")
    try await terminal.waitFor("‹ person ›")
    try await terminal.press("F2")
    try await terminal.waitFor("Gemt · Ny interessent")
  }

  private func move(_ terminal: TmuxSession) async throws {
    try await terminal.press("m", "+")
    try await terminal.waitFor("sat i midten af matrixen")
    try await terminal.press("+")
    try await terminal.waitFor("indflydelse 3 → 4")
    try await terminal.press(">")
    let matrix = try await terminal.waitFor("berørthed 3 → 4")
    for word in ["8○", "grå eminence", "ressourceperson", "gidsel", "↑ Indflydelse", "Berørthed →"]
    {
      #expect(matrix.contains(word))
    }
  }

  private func contact(_ terminal: TmuxSession) async throws {
    try await terminal.press("c")
    try await terminal.waitFor("Ny kontakt med")
    try await terminal.press("Tab")
    try await terminal.type("telefon")
    try await terminal.press("F2")
    try await terminal.waitFor("Gemt · Kontakt med")
    try await terminal.press("Enter")
    try await terminal.waitFor("· telefon")
    try await terminal.press("Escape")
    try await terminal.wait("the contact") { $0.onOneLine.contains("seneste kontakt") }
  }

  private func inform(_ terminal: TmuxSession) async throws {
    try await terminal.press("Tab")
    try await terminal.waitFor("Ingen linjer endnu")
    try await terminal.press("a", "Tab")
    try await terminal.type("Brev til \(Self.name)")
    try await terminal.press("Tab")
    try await terminal.type("Z")
    try await terminal.press("Space")
    try await terminal.waitFor("[x] \(Self.name)")
    try await terminal.press("F2")
    try await terminal.waitFor("Gemt · Ny i kommunikationsplanen")
    try await terminal.press("Space")
    try await terminal.waitFor("✓ udført")
  }

  private func forget(_ terminal: TmuxSession) async throws {
    try await terminal.press("Tab")
    try await terminal.waitFor("Interessenter  8")
    try await terminal.press("x")
    try await terminal.waitFor("Glem person")
    // Enter, pressed by habit, must not be enough.
    try await terminal.press("Enter")
    try await terminal.waitUntilGone("Glem person")
    try await terminal.waitFor("Zenobia Quistgaard")
    try await terminal.press("x")
    try await terminal.waitFor("Glem person")
    try await terminal.press("j")
    let screen = try await terminal.waitFor("Personen er glemt")
    #expect(!screen.contains("Quistgaard"))
  }

  /// Whether the name stands in any file that the program has written.
  private func nameIsKept(_ program: Program) throws -> Bool {
    let files = FileManager.default.enumerator(at: program.home, includingPropertiesForKeys: nil)
    let name = Data("Quistgaard".utf8)
    for case let file as URL in files! {
      guard let data = try? Data(contentsOf: file) else { continue }
      if data.range(of: name) != nil { return true }
    }
    return false
  }
}
