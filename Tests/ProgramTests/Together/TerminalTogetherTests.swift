import TestSupport
import Testing

@testable import samdrift

/// Two programs on one database.
@Suite("Terminal: two at once") struct TerminalTogetherTests {
  @Test func aChangeIsOnTheOthersScreen() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program, environment: ["SAMDRIFT_NAVN": "Anna"]) { anna in
        try await TmuxSession.run(program, environment: ["SAMDRIFT_NAVN": "Bo"]) { bo in
          try await anna.waitFor("1 Opstart og vilkår")
          try await bo.waitFor("1 Opstart og vilkår")
          try await anna.press("s", "2")
          try await bo.waitFor("Anna · Milepæl 1: i gang")
          #expect(try await bo.screen().contains("◐ i gang"))
        }
      }
    }
  }

  /// How long the other waits is what the program lets pass between two looks, and the time to draw.
  @Test @MainActor func theOtherScreenIsLookedAfterWithinASecond() {
    #expect(TerminalProgram.interval <= 500)
  }

  @Test(arguments: [true, false])
  func theSameFieldChangedByBothIsAChoice(keepsMine: Bool) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("1 Opstart og vilkår")
        try await terminal.press("e")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.type("Mette")
        try program.run(
          "milepæl", "1", "--ansvarlig", "Bo", environment: ["SAMDRIFT_NAVN": "Anna"])
        try await terminal.press("F2")
        let choice = try await terminal.waitFor("To ændringer på én gang")
        #expect(choice.contains("Din: Mette"))
        #expect(choice.contains("Den andens: Bo"))
        #expect(choice.contains("(Anna, "))
        if keepsMine { try await terminal.press("Left") }
        try await terminal.press("Enter")
        try await terminal.waitUntilGone("To ændringer på én gang")
        try await terminal.waitFor(keepsMine ? "Mette" : "Bo")
        let history = try program.run("historik").output
        #expect(history.contains("ansvarlig Bo"))
        #expect(history.contains("ansvarlig Mette") == keepsMine)
      }
    }
  }
}
