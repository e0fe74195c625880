import Foundation
import TestSupport
import Testing

/// A meeting where the database can't be reached, on a copy that is taken along and brought home.
@Suite("Terminal: a copy for the meeting room") struct TerminalCopyTests {
  @Test func aMeetingIsHeldOnACopyAndBroughtHome() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      let copy = program.file("Samdrift/møde.db")
      try await TmuxSession.run(program, width: 120) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.type(":tag projektet med")
        try await terminal.waitFor("Tag projektet med som kopi")
        try await terminal.press("Enter")
        try await terminal.waitFor("Tag med (F2)")
        try await terminal.press("C-u")
        try await terminal.type("møde.db")
        try await terminal.press("F2")
        let said = try await terminal.waitFor("er taget med i")
        #expect(!said.contains("KOPI"))
      }
      try await holdMeeting(on: copy, program)
      try #require(try program.run("udgiv", "sider", "--database", copy.path).code == 0)
      // Meanwhile somebody has worked at home, on the same and on something else.
      try program.run("milepæl", "1", "--ansvarlig", "Bo", environment: ["SAMDRIFT_NAVN": "Anna"])
      try program.run("milepæl", "2", "--ansvarlig", "Eva", environment: ["SAMDRIFT_NAVN": "Anna"])
      try await TmuxSession.run(program, width: 120) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.type(":flet en kopi")
        try await terminal.waitFor("Flet en kopi")
        try await terminal.press("Enter")
        try await terminal.waitFor("Læs kopien (F2)")
        try await terminal.type("møde.db")
        try await terminal.press("F2")
        let offer = try await terminal.waitFor("kommer hjem fra møde.db")
        #expect(offer.contains("(•) Hjemme: Bo  (Anna, "))
        #expect(offer.contains("( ) I kopien: Mette  ("))
        try await terminal.press("Right")
        try await terminal.waitFor("(•) I kopien: Mette")
        try await terminal.press("Enter")
        try await terminal.waitFor("er flettet ind i »Nord«")
      }
      let places = program.file(".local/share/samdrift/samdrift.db.steder")
      #expect(try String(contentsOf: places, encoding: .utf8).contains("/sider\""))
      let milestones = try program.run("milepæl", "1").output
      #expect(milestones.contains("Mette") && milestones.contains("godkendt"))
      #expect(try program.run("milepæl", "2").output.contains("Eva"))
    }
  }

  /// Holds a meeting on the copy, at which something is decided.
  private func holdMeeting(on copy: URL, _ program: Program) async throws {
    try program.run("--database", copy.path, "milepæl", "1", "--ansvarlig", "Mette")
    try await TmuxSession.run(program, arguments: ["--database", copy.path], width: 120) {
      terminal in
      try await terminal.waitFor("KOPI")
      try await terminal.press("s", "3")
      try await terminal.waitFor("Gemt · Milepæl 1: afventer beslutning")
      try await terminal.press("M")
      try await terminal.waitFor("Der er intet kommende møde")
      try await terminal.press("Enter")
      try await terminal.waitFor("Nyt møde")
      try await terminal.press("F2")
      try await terminal.waitFor("Gemt · Nyt møde: styregruppemøde")
      try await terminal.press("M")
      try await terminal.waitFor("Hvor er vi")
      try await terminal.press("NPage", "Right", "Right")
      try await terminal.waitFor("Milepæl 1 Opstart")
      try await terminal.press("Enter")
      try await terminal.waitFor("Ny beslutning på mødet")
      try await terminal.press("F2")
      try await terminal.waitFor("✓ godkendt")
    }
  }
}
