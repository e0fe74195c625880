import Foundation
import TestSupport
import Testing

@Suite("Commands about the goals") struct GoalCommandTests {
  /// The options of a goal from 92,50 to 80 kroner per square metre.
  private static let cleaning = [
    "mål", "tilføj", "Billigere renholdelse", "--indikator", "Konto 114 pr. m²", "--enhed",
    "kr./m²", "--retning", "lavere", "--udgangspunkt", "92,50", "--år", "2025", "--måltal", "80",
    "--inden", "31/12-2099",
  ]

  @Test func aGoalIsSetMeasuredAndReached() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let added = try program.run(Self.cleaning)
      #expect(added.code == 0 && added.output == "")
      #expect(added.errors.contains("Nyt mål: Billigere renholdelse, nr. 1"))
      #expect(try program.run("maal").output.contains("endnu ikke målt"))
      let first = try program.run(
        "maal", "noter", "1", "84,50", "--dato", "30/6-2025", "--bemaerkning", "Regnskab")
      #expect(first.errors.contains("Målet er delvist nået."))
      let second = try program.run("maal", "noter", "1", "80")
      #expect(second.errors.contains("Målet er nået."))
      let paper = try program.run("mål").output
      #expect(paper.contains("Udgangspunkt: 92,5 kr./m² (2025)"))
      #expect(paper.contains("faldet med 12,5 kr./m² (13,5 %)"))
      let json = try program.run("mål", "--json").output
      let goals = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
      let measured = goals?[0]["measurements"] as? [[String: Any]]
      #expect(measured?.compactMap { $0["value"] as? Double } == [84.5, 80])
      #expect(goals?[0]["baseline"] as? Double == 92.5)
      #expect(try program.run("oversigt").output.contains("1 af 1 mål nået"))
      #expect(try program.run("mål", "slet", "1").errors.contains("med 2 målinger"))
      #expect(try program.run("mål", "ret", "1").errors.contains("er slettet af Tester"))
      try program.run("fortryd")
      #expect(try program.run("mål", "ret", "1", "--måltal", "75").code == 0)
      #expect(try program.run("mål").output.contains("75 kr./m²"))
    }
  }

  @Test func whatIsUnusualIsKeptWithARemark() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run(Self.cleaning)
      let unusual = try program.run("mål", "noter", "1", "840")
      #expect(unusual.code == 0)
      #expect(unusual.errors.contains("Bemærk: Renholdelse koster som regel 40–120 kr./m²"))
      #expect(try program.run("mål").output.contains("Seneste måling: 840 kr./m²"))
    }
  }

  @Test func aFigureMayBeBelowZero() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run("mål", "tilføj", "Overskud", "--udgangspunkt", "-3,5", "--måltal", "0")
      #expect(try program.run("maal", "noter", "1", "-1,5").code == 0)
      let json = try program.run("maal", "--json").output
      #expect(json.contains("\"value\" : -1.5") && json.contains("\"baseline\" : -3.5"))
      #expect(json.contains("\"progress\" : 0.5714"))
    }
  }

  @Test func aGoalIsToldInWordsAndJudged() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run(
        "maal", "tilfoej", "Samme service", "--omraade", "service", "--maales-i", "ord",
        "--udgangspunkt", "Hver for sig", "--maaltal", "Ens i alle afdelinger")
      try program.run("maal", "noter", "1", "Tre af fire opgaver er ens")
      #expect(try program.run("maal").output.contains("Samme service: ikke vurderet"))
      let judged = try program.run(
        "maal", "ret", "1", "--vurdering", "delvist", "--begrundelse", "En mangler")
      #expect(judged.code == 0)
      #expect(
        try program.run("maal").output.contains("delvist nået, vurderet af jer selv: En mangler"))
      try program.run("maal", "ret", "1", "--vurdering", "")
      #expect(try program.run("maal").output.contains("ikke vurderet"))
      #expect(try !program.run("maal", "--json").output.contains("En mangler"))
    }
  }

  @Test func aReasonThatIsGivenStaysWhenTheJudgementIsTakenBack() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run(Self.cleaning)
      let judged = ["ret", "1", "--begrundelse", "En mangler", "--vurdering"]
      try program.run(["maal"] + judged + ["delvist"])
      #expect(try program.run(["maal"] + judged + [""]).code == 0)
      let json = try program.run("maal", "--json").output
      #expect(json.contains("En mangler") && !json.contains("\"assessment\" : \"partly"))
    }
  }

  @Test func activitiesServeGoals() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run(Self.cleaning)
      try program.run("plan", "tilføj", "Køb fejemaskine", "--mål", "1")
      #expect(try program.run("plan", "--json").output.contains("\"goal\" : 1"))
      try program.run("plan", "eksport", "p.csv")
      let sheet = try String(contentsOf: program.file("p.csv"), encoding: .utf8)
      #expect(sheet.contains(";Mål;"))
      try Data("Aktivitet;Mål\nKøb kost;1\nKøb skovl;9".utf8)
        .write(to: program.file("q.csv"))
      let read = try program.run("plan", "import", "q.csv", "--prøv")
      #expect(read.output.contains("1 ny"))
      #expect(read.output.contains("»9« er ikke nummeret på et mål"))
      #expect(try program.run("plan", "ret", "1", "--maal", "").code == 0)
      #expect(try !program.run("plan", "--json").output.contains("\"goal\" : 1"))
    }
  }

  @Test(arguments: [
    (["noter", "1", "1e300"], 64, "»1e300« er ikke et tal"),
    (["noter", "1", "1,234.56"], 64, "komma før punktum"),
    (["noter", "1", "9999999999999999"], 64, "er for stort"),
    (["noter", "1", ""], 65, "Skriv tallet."),
    (["noter", "1", "80", "--dato", "i morgen"], 64, "ikke kommet endnu"),
    (["noter", "9", "80"], 64, "Der er intet mål nr. 9."),
    (["ret", "1", "--vurdering", "nået"], 65, "Skriv, hvorfor"),
    (["ret", "1", "--vurdering", "flot"], 64, "er ikke en vurdering"),
    (["ret", "1", "--titel", ""], 65, "Mål skal udfyldes."),
    (["ret", "1", "--år", "25"], 64, "»25« er ikke et årstal"),
    (["ret", "1", "--måltal", "1.5"], 64, "--måltal: »1.5« kan ikke læses"),
    (["ret", "1", "--inden", "31/2"], 64, "28 dage"),
    (["ret", "1", "--område", "sport"], 64, "er ikke et område"),
    (["tilføj", " "], 65, "Mål skal udfyldes."),
  ])
  func whatIsWrongIsSaidAndNothingIsChanged(
    arguments: [String], code: Int32, message: String
  ) throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run(Self.cleaning)
      let before = try program.run("eksport", "-").output
      let outcome = try program.run(["mål"] + arguments)
      #expect(outcome.code == code)
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
      #expect(try program.run("eksport", "-").output == before)
    }
  }
}
