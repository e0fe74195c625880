import Foundation
import TestSupport
import Testing

/// Other input than single keys.
@Suite("Terminal: paste and mouse") struct TerminalInputTests {
  /// As with a key held down over a slow line.
  @Test func manyKeysAtOnceAreAnsweredByFewFrames() async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(program, arguments: ["demo"]) { terminal in
        try await terminal.waitFor("10 Opfølgning")
        let start = try await terminal.waitFor("q afslut")
        let bytes = program.file("bytes")
        try await terminal.copyOutput(to: bytes)
        try await terminal.send(String(repeating: "jk", count: 14) + "lj")
        let end = try await terminal.wait("another card") { $0 != start && $0.contains("▸") }
        try await Task.sleep(for: .milliseconds(300))
        #expect(try await terminal.screen() == end)
        let count = try Data(contentsOf: bytes).count
        #expect(count > 0 && count <= 30 * 120, "\(count) bytes")
        try await terminal.send("k")
        try await terminal.wait("the card above") { $0 != end }
        try await terminal.send("j")
        try await terminal.wait("what the keys came to one by one") { $0 == end }
      }
    }
  }

  @Test func severalLinesArePastedAsText() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program) { terminal in
        try await openNotes(terminal)
        try await terminal.paste("Første linje\nq: ikke en tast\n\tTredje")
        try await terminal.waitFor("Tredje")
        try await terminal.press("F2")
        try await terminal.waitFor("Gemt · ")
      }
      #expect(try storedNotes(program).hasPrefix("Første linje\nq: ikke en tast\n"))
    }
  }

  @Test func aLongTextWithEscapesIsStoredAndNeverObeyed() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program) { terminal in
        let title = try await terminal.value("pane_title")
        try await openNotes(terminal)
        let escapes = "\u{1B}]0;KAPRET\u{7}\u{1B}[2J\u{1B}[31mrød\u{1B}[?1049l"
        let text = escapes + String(repeating: "æøå ord 👩‍👩‍👧 \u{202E}e\u{301} ", count: 800) + "SLUT"
        #expect(text.count > 10_000)
        try await terminal.paste(text)
        try await terminal.waitFor("SLUT")
        try await terminal.press("F2")
        try await terminal.waitFor("Gemt · ")
        #expect(try await terminal.value("pane_title") == title)
        #expect(try await terminal.value("alternate_on") == "1")
        let screen = try await terminal.screen()
        #expect(screen.hasPrefix(" Nord"))
        #expect(screen.contains("q afslut"))
      }
      let stored = try storedNotes(program)
      #expect(stored.count > 9_000)
      #expect(stored.hasSuffix("SLUT"))
      #expect(!stored.contains("\u{1B}"))
      #expect(stored.contains("rød"))
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("1 Opstart og vilkår")
        try await terminal.press("Enter", "End")
        try await terminal.waitFor("ord")
        #expect(try await terminal.screen().contains("q afslut"))
      }
    }
  }

  /// Terminals tell of clicks in two ways; these two types ask for one each.
  @Test(arguments: ["xterm-256color", "screen"])
  func theMouseChoosesAndOpens(type: String) async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(program, arguments: ["demo"], environment: ["TERM": type]) {
        terminal in
        let screen = try await terminal.waitFor("10 Opfølgning")
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        let y = try #require(lines.firstIndex { $0.contains("10 Opfølgning") })
        let x = lines[y].distance(
          from: lines[y].startIndex, to: try #require(lines[y].range(of: "Opfølgning")).lowerBound)
        try await terminal.click(x: x, y: y)
        try await terminal.waitFor("▸10 Opfølgning")
        try await terminal.click(x: x, y: y)
        try await terminal.waitFor("Milepæl 10")
        try await terminal.click(x: 2, y: 1)
        try await terminal.waitFor("▸10 Opfølgning")
        try await terminal.click(65, x: 5, y: 5)
        try await terminal.waitFor("▸11 ")
      }
    }
  }

  /// A finger holds a button longer than it takes to send a report.
  @Test(arguments: ["<0;40;12", "<1;40;12", "<2;40;12", "<32;41;12", "<66;40;12"])
  func noClickStopsTheProgram(report: String) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("1 Opstart og vilkår")
        try await terminal.press("e")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.type("Mette")
        try await terminal.send("\u{1B}[\(report)M")
        try await Task.sleep(for: .milliseconds(60))
        try await terminal.send("\u{1B}[\(report)m")
        try await terminal.resize(width: 60, height: 16)
        try await terminal.wait("the form on a smaller screen") {
          $0.contains("Ansvarlig  Mette") && $0.split(separator: "\n").count <= 16
        }
        kill(try terminal.process(), SIGTERM)
        #expect(try await terminal.waitForEnd() == 0)
      }
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("Vil du skrive videre?")
      }
    }
  }

  private func openNotes(_ terminal: TmuxSession) async throws {
    try await terminal.waitFor("1 Opstart og vilkår")
    try await terminal.press("Enter", "n")
    try await terminal.waitFor("[ Gem (F2) ]")
  }
}
