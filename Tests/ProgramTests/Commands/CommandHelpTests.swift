import TestSupport
import Testing

@Suite("Help and parser messages") struct CommandHelpTests {
  static let commands = [
    "åbn", "demo", "opret", "projekter", "tavle", "milepæl", "oversigt", "historik", "beslutning",
    "fortryd", "gentag", "eksport", "import", "slet", "info", "hjælp", "interessenter",
    "kommunikation", "vilkår", "muligheder", "dialogmøder", "plan", "opfølgning", "råd",
    "fordelingsnøgler",
    "afdelinger", "møder",
  ]

  static let stakeholderCommands = [
    "liste", "matrix", "vis", "tilføj", "ret", "kontakt", "slet", "glem", "eksport", "import",
  ]

  static let planCommands = [
    "liste", "tilføj", "ret", "afkryds", "flyt", "slet", "godkend", "tidsplan", "import", "eksport",
  ]

  static let followUpCommands = ["liste", "vis", "ny", "ret", "justering"]

  static let keyCommands = ["liste", "tilføj", "ret", "slet", "faste", "timer", "grænse"]

  static let departmentCommands = ["liste", "tilføj", "ret"]

  static let meetingCommands = ["liste", "vis", "tilføj", "ret", "slet", "referat"]

  /// Words of the parser's own texts, none of which is also a Danish word.
  static let english = [
    "OVERVIEW", "USAGE", "Usage", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "subcommand", "Show",
    "Help", "See", "Error", "Unknown", "option", "Missing", "Did", "you", "mean", "default",
    "values", "value", "invalid", "expected", "Unexpected", "unexpected", "information", "the",
    "is", "not", "was", "with", "specified", "Please", "provide", "of", "Invalid", "Internal",
    "Can't", "Unspecified", "detailed", "help", "required",
  ]

  @Test(
    arguments: commands.map { [$0] } + stakeholderCommands.map { ["interessenter", $0] }
      + planCommands.map { ["plan", $0] } + followUpCommands.map { ["opfølgning", $0] }
      + keyCommands.map { ["fordelingsnøgler", $0] }
      + departmentCommands.map { ["afdelinger", $0] }
      + meetingCommands.map { ["møde", $0] })
  func helpIsDanishAndFitsInEightyColumns(command: [String]) throws {
    try Program.withProgram { program in
      let outcomes = [
        try program.run(["hjælp"] + command), try program.run(command + ["--help"]),
        try program.run(command + ["-h"]), try program.run(command + ["--hjælp"]),
      ]
      for outcome in outcomes {
        #expect(outcome.code == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output == outcomes[0].output)
      }
      expectDanish(outcomes[0].output)
      for line in outcomes[0].output.split(separator: "\n") {
        #expect(line.count <= 80, "\(line)")
      }
    }
  }

  @Test func theHelpOfTheProgramNamesEveryCommand() throws {
    try Program.withProgram { program in
      let help = try program.run("--help").output
      expectDanish(help)
      for command in Self.commands { #expect(help.contains("  \(command)"), "\(command)") }
      #expect(try program.run("hjaelp").output == help)
      #expect(try program.run("help").output == help)
    }
  }

  @Test(arguments: [
    ["--findesikke"], ["-x"], ["tavle", "--jsn"], ["tavle", "-æ"], ["tavle", "---"],
    ["tavle", "--projekt"], ["tavle", "--json=1"], ["tavle", "a"], ["tavle", "a", "b"],
    ["milepæl"], ["milepæl", "x"], ["milepæl", "7", "--kryds", "x"], ["milepæl", "7", "8"],
    ["milepæl", "7", "--status", "hov"], ["milepæl", "7", "--nået", "i dag"],
    ["milepæl", "7", "--kryds", "1", "--fjern-kryds", "1"], ["historik", "--antal", "0"],
    ["opret"], ["opret", " "], ["opret", "x", "--afdeling", "; 2"],
    ["opret", "x", "--demo", "--projektleder", "y"],
    ["beslutning", "6"], ["beslutning", "6", "--organ", "x", "--dato", "i dag", "--udfald", "y"],
    ["eksport"], ["import"], ["slet"], ["findesikke"], ["tavel"], ["hjælp", "findesikke"],
    ["hjælp", "interessenter", "findesikke"], ["interessenter", "findesikke"],
    ["--generate-completion-script", "findesikke"],
  ])
  func whatIsWrongWithALineIsSaidInDanish(arguments: [String]) throws {
    try Program.withProgram { program in
      let outcome = try program.run(arguments)
      #expect(outcome.code == 64)
      #expect(outcome.output == "")
      #expect(outcome.errors.hasPrefix("samdrift: "))
      expectDanish(outcome.errors)
    }
  }

  @Test func suggestsWhatWasMeant() throws {
    try Program.withProgram { program in
      let command = try program.run("tavel")
      #expect(command.errors.contains("Mente du »tavle«?"))
      let option = try program.run("tavle", "--jsn")
      #expect(option.errors.contains("Mente du »--json«?"))
    }
  }

  @Test func anOptionWithOneValueIsNotGivenTwice() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--afdeling", "B", "--afdeling", "C")
      let refused = [
        ["plan", "tilføj", "Ny", "--frist", "1/12", "--frist=2/12"],
        ["--projekt", "A", "plan", "tilføj", "Ny", "--frist", "1/12", "--frist", "2/12"],
        ["plan", "--uge", "49", "--uge", "50"], ["--projekt", "A", "tavle", "--projekt", "A"],
        ["milepæl", "1", "--noter", "x", "--noter", "y"],
        ["møde", "tilføj", "1/12", "--slags", "andet", "--slags", "personale"],
        ["interessenter", "liste", "--sorter", "navn", "--sortér", "kontakt"],
      ]
      for arguments in refused {
        let said = try program.run(arguments)
        #expect(said.code == 64 && said.errors.contains(" står flere gange"), "\(arguments)")
      }
      #expect(
        try program.run(refused[0]).errors
          == "samdrift: --frist står flere gange, og kun én værdi kan gælde. Skriv tilvalget én gang.\n"
      )
      #expect(try program.run("milepæl", "1", "--kryds", "1", "--kryds", "2").code == 0)
    }
  }

  @Test func whatTheUserWroteCannotSteerTheTerminal() throws {
    try Program.withProgram { program in
      for arguments in [["\u{1B}[2J"], ["tavle", "\u{1B}[2J"], ["tavle", "--\u{1B}[2J"]] {
        let outcome = try program.run(arguments)
        #expect(!outcome.errors.contains("\u{1B}"))
      }
    }
  }

  @Test func theVersionIsSaid() throws {
    try Program.withProgram { program in
      let outcome = try program.run("--version")
      #expect(outcome.output.hasPrefix("samdrift 0."))
    }
  }

  private func expectDanish(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let ownNames = ["--generate-completion-script", "--version", "--help", "hjaelp, help"]
    let rest = ownNames.reduce(text) { $0.replacing($1, with: "") }
    let words = rest.split { !($0.isLetter || $0 == "'") }
    for word in words where Self.english.contains(String(word)) {
      Issue.record("»\(word)« in:\n\(text)", sourceLocation: sourceLocation)
    }
  }

  @Test func itIsSaidWhichShellIsMeant() throws {
    try Program.withProgram { program in
      let unseen = try program.shell("env -u SHELL samdrift --generate-completion-script")
      #expect(
        unseen.errors.contains(
          "Programmet kan ikke se, hvilken kommandofortolker (shell) du bruger."))
      #expect(!unseen.errors.contains("hvilken skal"))
      let unknown = try program.run("--generate-completion-script", "xx")
      #expect(unknown.errors.contains("kommandofortolkeren (shell) »xx«"))
    }
  }
}
