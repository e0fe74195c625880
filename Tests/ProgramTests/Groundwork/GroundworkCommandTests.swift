import Foundation
import TestSupport
import Testing

@Suite("Commands about the groundwork") struct GroundworkCommandTests {
  @Test func conditions() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let added = try program.run(
        "vilkår", "--tilføj", "Ingen afskediges", "--slags", "aftale", "--uskrevet", "--betydning",
        "Kun ved afgang")
      #expect(added.errors == "Nyt vilkår: Ingen afskediges\n")
      #expect(
        try program.run("vilkaar").output.contains("  1. Ingen afskediges (aftale, uskrevet)"))
      try program.run("vilkaar", "--ret", "1", "--skrevet", "--kilde", "Aftalen fra 2024")
      let shown = try program.run("vilkår").output
      #expect(shown.contains("(aftale, skrevet)") && shown.contains("Kilde: Aftalen fra 2024"))
      #expect(try program.run("milepæl", "1").output.contains("1 skrevet vilkår"))
      #expect(try program.run("vilkår", "--slet", "2").code == 64)
      #expect(try program.run("vilkår", "--slet", "1").code == 0)
      #expect(try program.run("vilkår").output.contains("ingen vilkår endnu"))
    }
  }

  /// A script's variable that isn't set takes nothing away, and makes nothing else of a decision.
  @Test func nobodyNamedIsNothingSaid() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--afdeling", "Afd. 1 Bakken")
      try program.run("muligheder", "--tilføj", "Bedre dækning", "--for-interessenter", "1")
      for empty in ["", ","] {
        let edited = try program.run("muligheder", "--ret", "1", "--for-interessenter", empty)
        #expect(edited.errors == "Intet er ændret; det stod der allerede.\n")
      }
      let decide = [
        "beslutning", "6", "--organ", "Mødet", "--dato", "i går", "--udfald", "godkendt",
      ]
      let noDepartment = try program.run(decide + ["--afdeling", ""])
      #expect(noDepartment.code == 64 && noDepartment.errors.contains("»« er ikke én afdeling"))
      let noMeeting = try program.run(decide + ["--møde", ""])
      #expect(noMeeting.code == 64 && noMeeting.errors.contains("intet møde, der passer til »«"))
      #expect(try !program.run("milepæl", "6").output.contains("godkendt"))
    }
  }

  @Test func opportunities() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--afdeling", "Afd. 1 Bakken", "--afdeling", "Afd. 2 Engen")
      let added = try program.run(
        "muligheder", "--tilføj", "Bedre dækning", "--for-interessenter", "1, 2",
        "--for-afdelinger", "bakken,engen", "--vægt", "stor", "--oensker", "Hurtig hjælp")
      #expect(added.errors == "Ny mulighed: Bedre dækning\n")
      try program.run("muligheder", "--tilfoej", "Længere vej", "--slags", "udfordring")
      try program.run("muligheder", "--ret", "2", "--moedes", "Faste dage")
      let shown = try program.run("muligheder").output
      for text in [
        "  1. Bedre dækning (vægt: stor)",
        "For: Beboere, Beboervalgte, Afd. 1 Bakken, Afd. 2 Engen",
        "  2. Længere vej (vægt: mellem)", "Det gør vi: Faste dage",
      ] {
        #expect(shown.contains(text), "\(text)")
      }
      #expect(
        try program.run("muligheder", "--tilføj", "x", "--for-interessenter", "99").code == 64)
    }
  }

  @Test func opportunitiesHaveAnOwnerADayAndModels() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--afdeling", "Afd. 1 Bakken")
      try program.run("modeller", "tilføj", "Fælles kontor")
      let added = try program.run(
        "muligheder", "--tilføj", "Længere vej", "--type", "udfordring", "--ansvarlig",
        "Driftsleder",
        "--frist", "20-11-2025")
      #expect(added.code == 0, "\(added.errors)")
      let linked = try program.run("modeller", "ret", "1", "--muligheder", "1")
      #expect(linked.code == 0, "\(linked.errors)")
      let shown = try program.run("muligheder").output
      for text in ["Ansvarlig: Driftsleder", "Frist: 20. nov. 2025 OVERSKREDET", "Fælles kontor"] {
        #expect(shown.contains(text), "\(text)")
      }
      #expect(try program.run("modeller").output.contains("Udfordring: Længere vej"))
      #expect(try program.run("milepæl", "3").output.contains("Længere vej"))
      #expect(try program.run("mandagsmøde").output.contains("Længere vej"))
      try program.run("muligheder", "--ret", "1", "--udført-den", "21-11-2025")
      #expect(try program.run("muligheder").output.contains("Udført: 21. nov. 2025"))
      let json = try program.run("modeller", "--json").output
      #expect(json.contains("Længere vej"))
      #expect(try program.run("modeller", "ret", "1", "--muligheder", "7").code == 64)
      #expect(try program.run("modeller", "ret", "1", "--muligheder", "x").code == 64)
    }
  }

  @Test func wishes() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--afdeling", "Afd. 1 Bakken")
      let added = try program.run(
        "ønsker", "tilføj", "Et nummer, vi kender", "--afdeling", "bakken", "--fra", "bestyrelsen")
      #expect(added.errors.contains("Nyt ønske: Et nummer, vi kender"))
      #expect(try program.run("oenske").output.contains("Et nummer, vi kender (ikke vurderet)"))
      let refused = try program.run("ønsker", "ret", "1", "--vurdering", "delvist")
      #expect(refused.code != 0 && refused.errors.contains("Skriv også hvorfor"))
      let assessed = try program.run(
        "ønsker", "ret", "1", "--vurdering", "delvist", "--begrundelse", "Om sommeren")
      #expect(assessed.code == 0, "\(assessed.errors)")
      let shown = try program.run("ønsker").output
      for text in [
        "1 ønske: 0 imødekommes, 1 delvist, 0 ikke", "(imødekommes delvist)",
        "Fra: Afd. 1 Bakken, bestyrelsen", "Begrundelse: Om sommeren",
      ] {
        #expect(shown.contains(text), "\(text)")
      }
      #expect(try program.run("milepæl", "2").output.contains("Om sommeren"))
      let json = try program.run("ønsker", "--json").output
      let list = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
      #expect(list?.first?["assessment"] as? String == "partly")
      #expect(list?.first?["department"] as? String == "Afd. 1 Bakken")
      #expect(list?.first?["number"] as? Int == 1)
      let csv = try program.run("ønsker", "eksport", "-").output
      #expect(csv.contains("Ønske") && csv.contains("Om sommeren"))
      #expect(try program.run("ønsker", "ret", "1", "--vurdering", "måske").code == 64)
      #expect(try program.run("ønsker", "slet", "1").code == 0)
      #expect(try program.run("ønsker").output.contains("ingen ønsker endnu"))
      #expect(try program.run("ønsker", "slet", "1").errors.contains("er slettet af"))
    }
  }

  @Test func consequencesAreToldInThePlan() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run(
        "kommunikation", "--tilføj", "Brev", "--målgruppe", "1", "--betydning", "Ét nummer")
      try program.run("kommunikation", "--tilføj", "Opslag", "--betydning", "Fælles kontor")
      let shown = try program.run("kommunikation").output
      #expect(shown.contains("Betydning: Ét nummer"))
      #expect(shown.contains("Betydning for alle: Fælles kontor"))
      #expect(try program.run("interessenter", "vis", "1").output.contains("Ét nummer"))
    }
  }

  @Test func dialoguesAndExpectations() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--afdeling", "Afd. 1 Bakken")
      let added = try program.run(
        "dialog", "--tilføj", "20-11-2025", "--med", "alle", "--kom-frem", "Faste dage", "--ændret",
        "Modellen")
      #expect(added.errors == "Nyt dialogmøde: 20. nov. 2025\n")
      for (day, answer) in [("20-11-2025", "usikker"), ("21-11-2025", "ja")] {
        let said = try program.run(
          "dialog", "--forventning", "bakken", "--svar", answer, "--pr", day)
        #expect(said.code == 0, "\(said.errors)")
      }
      let shown = try program.run("dialog").output
      #expect(shown.contains("Ændret: Modellen"))
      #expect(
        shown.contains("Afd. 1 Bakken: usikker, 20. nov. 2025 → ja, 21. nov. 2025"))
      #expect(try program.run("milepæl", "5").output.contains("1 ja, 0 usikker, 0 nej"))
    }
  }

  @Test func thePlanIsMadeAndTickedOff() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run(
        "kommunikation", "--tilføj", "Brev", "--milepæl", "8", "--målgruppe", "1,2", "--kanal",
        "brev", "--dato", "20-11-2025", "--budskab", "Tryghed")
      #expect(
        try program.run("kommunikation").output.contains("[ ] Brev · 20. nov. 2025 OVERSKREDET"))
      let ticked = try program.run("kommunikation", "--udfoert", "1", "--dato", "21-11-2025")
      #expect(ticked.errors == "Krydset af: Brev\n")
      #expect(try program.run("kommunikation").output.contains("[x] Brev · udført 21. nov. 2025"))
      #expect(try program.run("milepæl", "8").output.contains("Udsendt: 1 af 1"))
      #expect(try program.run("kommunikation", "--udført", "1").code == 64)
      try program.run("kommunikation", "--fjern-udført", "1")
      let tooSoon = try program.run("kommunikation", "--udført", "1", "--dato", "1/1-2099")
      #expect(tooSoon.errors == "samdrift: »1/1-2099«: 1. jan. 2099 er ikke kommet endnu.\n")
      #expect(try program.run("kommunikation").output.contains("[ ] Brev"))
      try program.run("kommunikation", "--ret", "1", "--anledning", "Møde", "--maalgruppe", "alle")
      let json = try program.run("kommunikation", "--json").output
      let list = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
      #expect(list?.first?["audience"] as? [Int] == Array(1...8))
      #expect(list?.first?["occasion"] as? String == "Møde")
    }
  }

  @Test(arguments: [
    ["vilkår", "--tilføj", "Nøgle hos 010203-1234"], ["milepæl", "2", "--noter", "010203-1234"],
    ["kommunikation", "--tilføj", "Brev", "--milepæl", "8", "--budskab", "0102031234"],
    ["interessenter", "tilføj", "Per 010203-1234"],
    ["interessenter", "ret", "1", "--note", "010203 1234"],
    ["interessenter", "kontakt", "1", "--note", "010203-1234"],
    ["plan", "tilføj", "Læs", "--link", "https://sag.example/010203-1234"],
  ])
  func whatLooksLikeACPRNumberIsPointedOut(arguments: [String]) throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let outcome = try program.run(arguments)
      #expect(outcome.code == 0)
      #expect(outcome.errors.contains("Noget ligner et CPR-nummer."), "\(outcome.errors)")
      #expect(outcome.errors.contains("hvis det er et"))
    }
  }

  @Test(arguments: [
    ["vilkår", "--slags", "aftale"], ["vilkår", "--tilføj", "x", "--slags", "sur"],
    ["vilkår", "--tilføj", "x", "--ret", "1"], ["vilkår", "--tilføj", " "],
    ["vilkår", "--tilføj", "x", "--skrevet", "--uskrevet"],
    ["muligheder", "--tilføj", "x", "--vægt", "tung"], ["dialog", "--svar", "ja"],
    ["dialog", "--tilføj", "1/1-2099"],
    ["dialog", "--tilføj", "x"],
    ["dialog", "--tilføj", "i dag", "--forventning", "a", "--svar", "ja"],
    ["kommunikation", "--udført", "1", "--slet", "1"], ["kommunikation", "--milepæl", "7"],
    ["kommunikation", "--udført", "1"], ["interessenter", "matrx"],
    ["interessenter", "--filter", "holdning:sur"], ["interessenter", "--sorter", "x"],
    ["interessenter", "tilføj", " "], ["interessenter", "tilføj", "x", "--indflydelse", "6"],
    ["interessenter", "tilføj", "x", "--art", "ting"], ["interessenter", "vis", "99"],
    ["interessenter", "kontakt", "1", "--dato", "1/1-2099"],
    [
      "interessenter", "kontakt", "1", "--kanal", "møde", "--dato", "2/2-2025", "--næste",
      "1/2-2025",
    ],
    ["interessenter", "glem", "99", "--ja"], ["interessenter", "import"],
    ["beslutning", "2", "--udfald", "godkendt", "--organ", "Ledelsen", "--dato", "1/1-2099"],
  ])
  func whatIsWrongIsSaidAndNothingChanges(arguments: [String]) throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let before = try program.run("eksport", "-").output
      let outcome = try program.run(arguments)
      #expect([64, 65].contains(outcome.code))
      #expect(outcome.output == "")
      #expect(outcome.errors.hasPrefix("samdrift: "))
      #expect(try program.run("eksport", "-").output == before)
    }
  }

  @Test func aNextContactThatStandsAlreadyIsStillTooEarly() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      #expect(try program.run("interessenter", "ret", "1", "--næste", "1/2-2025").code == 0)
      let before = try program.run("eksport", "-").output
      let outcome = try program.run(
        "interessenter", "kontakt", "1", "--kanal", "møde", "--dato", "2/2-2025", "--næste",
        "1/2-2025")
      #expect(outcome.code != 0)
      #expect(outcome.errors.contains("kan ikke ligge før den seneste kontakt"))
      #expect(try program.run("eksport", "-").output == before)
    }
  }
}
