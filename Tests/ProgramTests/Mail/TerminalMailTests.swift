import Foundation
import TestSupport
import Testing

/// Papers that are sent from the screen.
@Suite("Terminal: mails") struct TerminalMailTests {
  @Test func aDraftIsSavedInTheOutbox() async throws {
    try await withPaper { program, terminal in
      try await terminal.press("s")
      try await terminal.waitFor("Som mailkladde")
      try await terminal.press("1")
      try await terminal.waitFor("[ Gem (F2) ]")
      try await terminal.type("lene@afd7.dk")
      try await terminal.press("F2")
      try await terminal.waitFor("Mailkladden er gemt i")
      let folder = program.file("Samdrift")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let name = try #require(names.first { $0.hasSuffix(".eml") })
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      #expect(text.hasPrefix("X-Unsent: 1\r\n") && text.contains("\r\nTo: lene@afd7.dk\r\n"))
      #expect(text.contains("Content-Type: application/pdf"))
      #expect(names.count == 1, "\(names)")
    }
  }

  @Test func aMailIsGivenToSendmail() async throws {
    try await withPaper(sendmail: "echo \"$@\" > ord; cat > brev") { program, terminal in
      try await send(terminal)
      try await terminal.waitFor("Skal den sendes?")
      #expect(!FileManager.default.fileExists(atPath: program.file("brev").path))
      try await terminal.press("j")
      try await terminal.waitFor("Mailen er givet til sendmail")
      let text = try String(contentsOf: program.file("brev"), encoding: .utf8)
      #expect(text.hasPrefix("Date: ") && text.contains("\nTo: lene@afd7.dk\n"))
      #expect(try String(contentsOf: program.file("ord"), encoding: .utf8) == "-t -oi\n")
    }
  }

  @Test func aSendmailThatHangsCanBeGivenUp() async throws {
    try await withPaper(sendmail: "exec \(lastingCommand)") { program, terminal in
      try await send(terminal)
      try await terminal.waitFor("Skal den sendes?")
      try await terminal.press("j")
      try await terminal.waitFor("Sender mailen …")
      try await terminal.press("Escape")
      try await terminal.waitFor("Sender mailen: afbrudt. Det er uvist, om den er sendt.")
      let left = try FileManager.default.contentsOfDirectory(atPath: program.home.path)
      #expect(!left.contains { $0.hasPrefix("samdrift-") }, "\(left)")
    }
  }

  @Test func aSendmailThatRefusesIsQuoted() async throws {
    try await withPaper(sendmail: "echo 'no route' >&2; exit 75") { _, terminal in
      try await send(terminal)
      try await terminal.waitFor("Skal den sendes?")
      try await terminal.press("j")
      let words = "svarede »no route«. Regn ikke med, at noget er sendt."
      try await terminal.wait(words) { $0.onOneLine.contains(words) }
    }
  }

  private func send(_ terminal: TmuxSession) async throws {
    try await terminal.press("s")
    try await terminal.waitFor("sendmail")
    try await terminal.press("2")
    try await terminal.waitFor("[ Send (F2) ]")
    try await terminal.type("lene@afd7.dk")
    try await terminal.press("F2")
  }

  /// Looks at a paper where a sendmail is on the path, and PDFs are made at once.
  private func withPaper(
    sendmail: String = "exit 1", _ body: (Program, TmuxSession) async throws -> Void
  ) async throws {
    try await Program.withProgram { program in
      _ = try script(sendmail, program, name: "bin/sendmail")
      _ = try script("for f; do :; done; echo '%PDF' > \"$f\"", program, name: "bin/weasyprint")
      try program.run("opret", "Nord")
      let path = ["PATH": "\(program.file("bin").path):/usr/bin:/bin"]
      try await TmuxSession.run(program, environment: path) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("p")
        try await terminal.waitFor("[ Vis (F2) ]")
        try await terminal.press("F2")
        try await terminal.waitFor("MILEPÆLSOVERSIGT")
        try await terminal.waitUntilGone("[ Vis (F2) ]")
        try await body(program, terminal)
      }
    }
  }
}
