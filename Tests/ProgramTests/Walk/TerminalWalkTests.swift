import TestSupport
import Testing

/// A project from the first start to everyday operation, through every subject's screens, in a real
/// terminal; and what of it is on disk the next morning.
///
/// What each screen does with each key is told by the stories in `ScreenTests`.
@Suite("Terminal: a walk through the program") struct TerminalWalkTests {
  @Test(arguments: [(80, 24), (120, 40)])
  func aProjectGoesFromTheFirstStartToOperation(width: Int, height: Int) async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(program, width: width, height: height) { terminal in
        let walk = Walk(terminal: terminal, program: program)
        try await walk.begin()
        try await walk.layTheGround()
        try await walk.meetAPerson()
        try await walk.plan()
        try await walk.setGoal()
        try await walk.makeKey()
        try await walk.agree()
        try await walk.adjustInFirstRound()
        try await walk.approveEvaluation()
        try await walk.checkService()
        try await walk.holdMeeting()
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
        #expect(try !walk.nameIsKept())
      }
      try expectKept(program)
      // Nothing of it is lost where the terminal has neither colours nor Danish letters.
      let plain = ["LC_ALL": "C", "LANG": "C"]
      try await TmuxSession.run(program, width: width, height: height, environment: plain) {
        terminal in
        let walk = Walk(terminal: terminal, program: program)
        try await walk.lookAround()
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
        #expect(try !walk.nameIsKept())
      }
    }
  }

  private func expectKept(_ program: Program) throws {
    func expect(_ words: String..., in arguments: String...) throws {
      let said = try program.run(arguments).output
      for word in words { #expect(said.contains(word), "\(arguments): \(word)") }
    }
    try expect("løbende", "evaluering", "årlig", in: "opfoelgning")
    try expect("88,5 kr./m² senest 31. dec. 2027", in: "maal")
    try expect(
      "Skurene er trange", "Milepæl 1: godkendt", "Afsluttet: ja", "19.00", in: "møde", "vis",
      "styregruppe")
    try expect("Fælles vagtordning", "Vagtordning", in: "plan")
    try expect("Krydset af: Vagtordning", in: "historik")
  }
}
