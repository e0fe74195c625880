import Foundation
import TestSupport
import Testing

@Suite("Commands that make a key fair") struct ProposalCommandTests {
  /// Three departments whose "Maskiner" goes by dwellings and was used otherwise.
  static func prepare(_ program: Program, hours: [Int] = [330, 465, 205]) throws {
    try program.run(
      "opret", "A", "--afdeling", "Bakken; 96; 7941", "--afdeling", "Engen; 124; 9617",
      "--afdeling", "Haven; 58; 4871")
    for (name, units) in [("Bakken", "103,4"), ("Engen", "135,2"), ("Haven", "59,4")] {
      try program.run("afdelinger", "ret", name, "--enheder", units)
    }
    try program.run("nøgler", "tilføj", "Maskiner", "--budget", "318.991", "--efter", "m2")
    for (name, hours) in zip(["Bakken", "Engen", "Haven"], hours) {
      try program.run("nøgler", "timer", "2025", name, "--timer", String(hours))
    }
    try program.run("nøgler", "grænse", "3")
  }

  @Test func theMixtureIsShownProposedAndCarriedOut() throws {
    try Program.withProgram { program in
      try Self.prepare(program)
      let shown = try program.run("nøgler", "forslag", "1")
      #expect(shown.code == 0)
      #expect(shown.output.contains("I dag: m² · målt på timerne i 2025"))
      #expect(shown.output.contains("Der er set på 5.151 blandinger i hele procent af"))
      let json = try program.run("nøgler", "forslag", "1", "--periode", "2025", "--json").output
      let proposal = try #require(
        try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      #expect(proposal["isFair"] as? Bool == true)
      let words = try #require(proposal["mixtureText"] as? String)
      #expect(shown.output.contains("Forslag: \(words)."))

      let early = try program.run("nøgler", "forslag", "1", "--foreslå")
      #expect(early.code != 0 && early.errors.contains("Lav en opfølgning først."))
      try program.run("opfølgning", "ny")
      let made = try program.run("nøgler", "forslag", "1", "--foreslå")
      #expect(made.code == 0)
      #expect(made.errors.contains("Ny justering i opfølgning 1: Maskiner: \(words) i"))
      #expect(made.errors.contains("Betyder: Fordelingsnøgle 1: \(words) i stedet for m²."))
      #expect(try program.run("nøgler", "forslag", "1", "--foreslå").code != 0)
      #expect(try program.run("nøgler").output.contains("318.991,00 kr. · m²"))
      #expect(try program.run("opfølgning", "justering", "--gennemfør", "1").code == 0)
      #expect(try program.run("nøgler").output.contains("318.991,00 kr. · \(words)"))
      let again = try program.run("nøgler", "forslag", "1")
      #expect(again.code != 0 && again.errors.contains("Fordelingsnøgle 1 er retvisende"))
      try program.run("fortryd")
      #expect(try program.run("nøgler").output.contains("318.991,00 kr. · m²"))
      #expect(try program.run("opfølgning", "justering", "--afvis", "1").code == 0)
    }
  }

  @Test func oneCommandCarriesItOutWithItsRecommendation() throws {
    try Program.withProgram { program in
      try Self.prepare(program)
      try program.run("opfølgning", "ny")
      #expect(try program.run("nøgler", "forslag", "1", "--gennemfør", "--foreslå").code != 0)
      let early = try program.run("nøgler", "forslag", "1", "--gennemfør")
      #expect(early.code == 0)
      #expect(early.errors.contains("Der er ingen aftale endnu, som skal have en ny version."))
      #expect(early.errors.contains("så indstillingen hører til milepæl 10."))
      #expect(early.errors.contains("»samdrift papir indstilling --milepæl 10 --udskriv«"))
      let paper = try program.run("papir", "indstilling", "--milepæl", "10").output
      let economy = early.output.split(separator: "\n").filter { $0.contains(" om året.") }
      #expect(paper.contains("»Maskiner« fordeles efter ") && !paper.contains("____"))
      #expect(economy.contains { paper.contains($0.trimmingCharacters(in: .whitespaces)) })

      try program.run("fortryd")
      #expect(try program.run("nøgler").output.contains("318.991,00 kr. · m²"))
      #expect(try !program.run("opfølgning").output.contains("Maskiner:"))

      try program.run("møder", "tilføj", "2030-01-09", "--type", "styregruppemøde")
      let made = try program.run("nøgler", "forslag", "1", "--gennemfør")
      #expect(made.errors.contains("Indstillingen bliver et punkt på dagsordenen til styregruppem"))
      #expect(
        made.errors.contains(
          "»samdrift papir indstilling --møde 2030-01-09 --punkt 1 --udskriv«"))
      let point = try program.run(
        "papir", "indstilling", "--møde", "2030-01-09", "--punkt", "1")
      #expect(point.code == 0 && point.output.contains("Styregruppen"))
      #expect(point.output.contains("mere om året."))
    }
  }

  @Test func aMixtureOfOnesOwnIsProposed() throws {
    try Program.withProgram { program in
      try Self.prepare(program)
      try program.run("opfølgning", "ny")
      let justering = ["opfølgning", "justering", "1", "Ny fordeling"]
      let made = try program.run(
        justering + ["--fordelingsnøgle", "1", "--vægt", "boliger=40", "--vægt", "m2=60"])
      #expect(made.errors.contains("Fordelingsnøgle 1: 40 % boliger, 60 % m² i stedet for m²."))
      for wrong in [
        ["--fordelingsnøgle", "1"], ["--vægt", "m2=100"],
        ["--fordelingsnøgle", "1", "--vægt", "m2=60"],
        ["--fordelingsnøgle", "1", "--vægt", "timer=100"],
        ["--fordelingsnøgle", "1", "--vægt", "m2=100", "--ny-aftale"],
        ["--ny-aftale", "--økonomi", "Ingen"], ["--genåbn", "6", "--mål", "1", "--måltal", "80"],
      ] {
        #expect(try program.run(justering + wrong).code != 0, "\(wrong)")
      }
    }
  }

  @Test func whyThereIsNoneIsSaid() throws {
    try Program.withProgram { program in
      try Self.prepare(program, hours: [100, 100, 800])
      let none = try program.run("nøgler", "forslag", "1")
      #expect(none.code == 0 && none.output.contains("Ingen af de 5.151 blandinger gør"))
      let refused = try program.run("nøgler", "forslag", "1", "--foreslå")
      #expect(refused.code != 0 && refused.errors.contains("Ingen blanding gør"))
      let early = try program.run("nøgler", "forslag", "1", "--periode", "2019")
      #expect(early.errors.contains("Der er ikke skrevet timer eller udgifter for 2019"))
    }
  }

  @Test func theGoalsAreReopenedWithANewTarget() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--demo")
      let made = try program.run(
        "opfølgning", "justering", "1", "Målet var for let", "--genåbn", "3", "--mål", "1",
        "--måltal", "91")
      #expect(made.code == 0)
      #expect(made.errors.contains("Betyder: Milepæl 3 genåbnes; mål 1: nyt måltal 91"))
      #expect(try program.run("opfølgning", "justering", "--gennemfør", "2").code == 0)
      #expect(try program.run("milepæl", "3").output.contains("i gang"))
      #expect(try program.run("mål").output.contains("91"))
    }
  }
}
