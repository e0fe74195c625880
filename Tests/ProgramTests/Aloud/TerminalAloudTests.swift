import Foundation
import TestSupport
import Testing

/// The program read aloud, as a screen reader and a braille line meet it: what is written stands, and
/// the cursor is on the latest line.
@Suite("Terminal: read aloud") struct TerminalAloudTests {
  @Test(arguments: ["--oplæs", "--oplaes"])
  func linesComeOneAfterTheOther(option: String) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program, arguments: [option]) { terminal in
        try await terminal.waitFor("Milepæl 1,")
        try await terminal.press("Down")
        let screen = try await terminal.waitFor("Milepæl 2,")
        #expect(screen.contains("Milepæl 1,") && !screen.contains("│"))
        try await cursor(in: terminal, isOn: "Milepæl 2,")
        #expect(try await terminal.value("alternate_on") == "0")
        #expect(try await terminal.value("mouse_any_flag") == "0")
        try await terminal.press("s", "2")
        try await terminal.waitFor("Gemt. ")
        try await terminal.press("f")
        try await terminal.type("uge")
        try await terminal.waitFor("1 af 1: uge")
        try await terminal.press("F2")
        try await terminal.waitFor("Fejl: ")
        try await cursor(in: terminal, isOn: "1 af 1: uge")
        try await terminal.press("C-u")
        try await terminal.type("uge 49")
        try await terminal.press("F2")
        try await terminal.waitFor("uge 49")
        try await terminal.press("Escape", "q")
        #expect(try await terminal.waitForEnd() == 0)
        #expect(try await terminal.screen().contains("Milepæl 2,"))
      }
    }
  }

  @Test func itIsTurnedOnAndOffFromInside() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("1 Opstart")
        for (word, isOn) in [("til", true), ("fra", false)] {
          try await terminal.type(":oplæsning")
          try await terminal.waitFor("Oplæsning: slå \(word)")
          try await terminal.press("Enter")
          try await terminal.waitFor("Oplæsning er slået \(word).")
          #expect(try await terminal.value("alternate_on") == (isOn ? "0" : "1"))
        }
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
    }
  }

  private func cursor(in terminal: TmuxSession, isOn words: String) async throws {
    let place = Int(try await terminal.value("cursor_y")) ?? -1
    let rows = try await terminal.screen().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.indices.contains(place) && rows[place].contains(words), "\(place) of \(rows)")
  }
}
