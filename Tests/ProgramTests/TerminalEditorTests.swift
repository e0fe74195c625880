import Foundation
import TestSupport
import Testing

/// Notes in the user's own editor.
@Suite("Terminal: own editor") struct TerminalEditorTests {
  @Test func whatTheEditorLeavesIsStored() async throws {
    try await Program.withProgram { program in
      let editor = try script("echo \"Skrevet med $1\" >> \"$2\"", program)
      try program.run("opret", "Nord")
      try program.run("milepæl", "1", "--noter", "Fra før")
      try await TmuxSession.run(program, environment: ["EDITOR": "\(editor) --vent"]) {
        terminal in
        try await openEditor(terminal)
        try await terminal.waitFor("Gemt · ")
        try await terminal.press("End")
        try await terminal.waitFor("Skrevet med --vent")
      }
      #expect(try storedNotes(program) == "Fra før\nSkrevet med --vent")
    }
  }

  @Test func theEditorHasTheTerminalToItself() async throws {
    try await Program.withProgram { program in
      let editor = try script("printf 'Skriv: '; read ord; echo \"$ord\" > \"$1\"", program)
      try program.run("opret", "Nord")
      try await TmuxSession.run(program, environment: ["EDITOR": editor]) { terminal in
        try await openEditor(terminal)
        let outside = try await terminal.waitFor("Skriv:")
        #expect(!outside.contains("afslut"))
        #expect(try await terminal.value("alternate_on") == "0")
        try await terminal.type("blåbær\n")
        try await terminal.waitFor("Gemt · ")
        #expect(try await terminal.value("alternate_on") == "1")
      }
      #expect(try storedNotes(program) == "blåbær")
    }
  }

  @Test(arguments: [
    ("exit 3", "sluttede med en fejl"), (nil, "findes ikke"),
  ])
  func anEditorThatFailsChangesNothing(body: String?, words: String) async throws {
    try await Program.withProgram { program in
      let editor = try body.map { try script("echo x > \"$1\"; \($0)", program) } ?? "findes-ikke"
      try program.run("opret", "Nord")
      try program.run("milepæl", "1", "--noter", "Fra før")
      try await TmuxSession.run(program, environment: ["EDITOR": editor]) {
        terminal in
        try await openEditor(terminal)
        let screen = try await terminal.waitFor("Noterne er ikke ændret")
        #expect(screen.onOneLine.contains(words))
        #expect(screen.contains("q afslut"))
      }
      #expect(try storedNotes(program) == "Fra før")
    }
  }

  private func openEditor(_ terminal: TmuxSession) async throws {
    try await terminal.waitFor("1 Opstart og vilkår")
    try await terminal.press("Enter")
    try await terminal.waitFor("Tjekliste")
    try await terminal.press("E")
  }
}

/// Writes a shell script in the program's home, and returns its path.
func script(_ body: String, _ program: Program, name: String = "script.sh") throws -> String {
  let file = program.file(name)
  try FileManager.default.createDirectory(
    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data("#!/bin/sh\n\(body)\n".utf8).write(to: file)
  try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
  return file.path
}

/// The notes on the first milestone, as the command line tells them.
func storedNotes(_ program: Program) throws -> String {
  struct Answer: Decodable { let notes: String? }
  let output = try program.run("milepæl", "1", "--json").output
  return try JSONDecoder().decode(Answer.self, from: Data(output.utf8)).notes ?? ""
}
