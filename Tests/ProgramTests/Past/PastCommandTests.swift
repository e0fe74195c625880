import Foundation
import TestSupport
import Testing

@Suite("Commands on a day in the past, and in practice") struct PastCommandTests {
  /// The day so many days from today, as it is typed, and as it is shown.
  private static func day(_ days: Int) -> String {
    let formatter = DateFormatter()
    formatter.dateFormat = "yyyy-MM-dd"
    formatter.timeZone = TimeZone(identifier: "UTC")
    return formatter.string(from: Date(timeIntervalSinceNow: Double(days) * 86_400))
  }

  private static func json(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func whatIsShownIsAsItWas() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord", "--demo")
      let past = Self.day(-60)
      for command in [
        ["tavle"], ["plan"], ["plan", "gantt"], ["milepæl", "3"], ["historik"], ["interessenter"],
        ["interessenter", "vis", "1"], ["søg", "drift"], ["mål"], ["opfølgning"], ["råd"], ["møde"],
        ["model"], ["afdelinger"], ["nøgler"], ["kommunikation"], ["projekter"], ["påmind"],
        ["mandagsmøde"],
      ] {
        let now = try program.run(command)
        let then = try program.run(command + ["--som-den", past])
        #expect(then.code == 0, "\(command) \(then.errors)")
        #expect(then.output.hasPrefix("Vist, som det var den "), "\(command)")
        #expect(!now.output.contains("Vist, som"), "\(command)")
      }
      let then = try program.run("tavle", "--json", "--som-den", past)
      #expect(then.errors.hasPrefix("Vist, som det var den "))
      #expect(try Self.json(then.output)["today"] as? String == past)
      let count = { (output: String) in output.components(separatedBy: "\"id\"").count }
      let history = try program.run("historik", "--json").output
      #expect(
        count(try program.run("historik", "--json", "--som-den", past).output) < count(history))
      #expect(try program.run("historik", "--json", "--som-den", Self.day(0)).output == history)
    }
  }

  @Test func papersListsAndExportsSayTheDay() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord", "--demo")
      let past = Self.day(-60)
      let paper = try program.run("oversigt", "--som-den", past)
      #expect(paper.code == 0 && paper.output.contains("\nVist, som det var den "))
      let html = try program.run("papir", "statusrapport", "--format", "html", "--som-den", past)
      #expect(html.output.contains("Vist, som det var den "))
      #expect(
        try program.run("plan", "eksport", "-", "--som-den", past).output.contains(
          "Vist, som det var den "))
      #expect(
        try program.run("kalender", "-", "--som-den", past).output.contains(
          "X-WR-CALNAME:Vist\\, som det var den "))
      let whole = try program.run("eksport", "-").output.utf8.count
      let then = try program.run("eksport", "-", "--som-den", past).output
      #expect(then.utf8.count < whole)
      #expect(
        try program.run("eksport", "da.json", "--som-den", past).errors.contains(
          "; senere ændringer er ikke med."))
      #expect(try program.run("import", "da.json", "--database", "da.db").code == 0)
    }
  }

  @Test func nothingCanBeChangedInThePast() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord", "--demo")
      let before = try program.run("eksport", "-").output
      for command in [
        ["milepæl", "8", "--status", "i gang"], ["plan", "tilføj", "Noget"],
        ["plan", "afkryds", "1"],
        ["plan", "flyt", "1", "+1u"], ["fortryd"], ["gentag"],
        ["interessenter", "glem", "1", "--ja"],
        ["interessenter", "slet", "1"], ["slet", "Nord", "--ja"], ["opret", "Syd"],
        ["påmind", "--send"],
        ["plan", "godkend"], ["møde", "tilføj", "i dag"], ["mål", "noter", "1", "84"],
        ["påmind", "--eml", "kladder"], ["info"], ["plan", "import", "findes-ikke.csv"],
      ] {
        let outcome = try program.run(command + ["--som-den", Self.day(-3)])
        #expect(outcome.code != 0, "\(command)")
        #expect(outcome.errors.contains("--som-den"), "\(command) \(outcome.errors)")
      }
      #expect(try program.run("eksport", "-").output == before)
    }
  }

  @Test func aDayThatThereIsNothingToShowOfIsRefused() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord")
      let early = try program.run("tavle", "--som-den", Self.day(-1))
      #expect(early.code == 64 && early.errors.contains("Projektet »Nord« blev oprettet den "))
      let list = try program.run("projekter", "--som-den", Self.day(-1))
      #expect(list.code == 64 && list.errors.contains("Der var ingen projekter den "))
      let late = try program.run("tavle", "--som-den", Self.day(2))
      #expect(late.code == 64 && late.errors.contains("er ikke kommet endnu"))
      #expect(try program.run("tavle", "--som-den", "snart").code == 64)
    }
  }

  @Test func aDayCanBePractisedOnlyInADatabaseForIt() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord")
      for (arguments, environment) in [
        (["tavle", "--dag", "1/6-2027"], [:]), (["tavle"], ["SAMDRIFT_DAG": "1/6-2027"]),
      ] as [([String], [String: String])] {
        let refused = try program.run(arguments, environment: environment)
        #expect(refused.code == 64 && refused.output == "")
        #expect(refused.errors.contains("gælder kun i en øvelse"))
      }
      #expect(try program.run("opret", "Syd", "--øvelse").code == 64)
      #expect(try program.run("opret", "Syd", "--oevelse", "--database", "x.db").code == 0)
      let other = try program.run(
        "opret", "Vest", "--øvelse", "--database",
        program.home.path + "/.local/share/samdrift/samdrift.db")
      #expect(other.code == 64 && other.errors.contains("ikke til øvelse"))
      let practised = try program.run("tavle", "--json", "--database", "x.db", "--dag", "1/6-2027")
      #expect(try Self.json(practised.output)["today"] as? String == "2027-06-01")
      let variable = try program.run(
        "tavle", "--database", "x.db", environment: ["SAMDRIFT_DAG": "1/6-2027"])
      #expect(variable.output.hasPrefix("ØVELSE\n"))
    }
  }

  @Test func aPractisedDayGoesWithTheClocksMoments() throws {
    try Program.withProgram { program in
      let file = ["--database", "x.db"]
      try program.run(["opret", "Nord", "--øvelse"] + file)
      let added = try program.run(["plan", "tilføj", "Nøgler !+1u", "--dag", "1/6-2027"] + file)
      #expect(added.code == 0)
      let plan = try program.run(["plan", "--json"] + file).output
      #expect(plan.contains("2027-06-08"))
      let history = try program.run(["historik", "--json"] + file).output
      #expect(history.contains(Self.day(0)))
      #expect(!history.contains("2027-06-01T"))
      let late = try program.run(["plan", "--forsinkede", "--dag", "9/6-2027"] + file).output
      #expect(late.contains("Nøgler"))
      let paper = try program.run(["oversigt", "--dag", "9/6-2027"] + file).output
      #expect(paper.contains("ØVELSE · MILEPÆLSOVERSIGT") && paper.contains("9. juni 2027"))
      #expect(try program.run(["plan", "eksport", "-"] + file).output.contains("ØVELSE"))
      #expect(try program.run(["påmind", "--send"] + file).errors.contains("I en øvelse"))
      #expect(
        try program.run(["oversigt", "--send", "--til", "lene@afd7.dk", "--ja"] + file)
          .errors.contains("I en øvelse"))
      let exported = try program.run(["eksport", "x.json"] + file)
      #expect(exported.code == 0)
      let brought = try program.run("import", "x.json", "--database", "y.db")
      #expect(brought.code == 0 && brought.errors.contains("Filen er fra en øvelse"))
      #expect(try program.run("import", "x.json", "--øvelse", "--database", "z.db").code == 0)
      #expect(try program.run("tavle", "--database", "z.db", "--dag", "1/6-2027").code == 0)
    }
  }
}
