import Foundation
import TestSupport
import Testing

@Suite("Commands about allocation keys") struct KeysCommandTests {
  private static func prepare(_ program: Program) throws {
    try program.run("opret", "A", "--afdeling", "Bakken; 96; 7940", "--afdeling", "Engen; 40; 3000")
  }

  @Test func aPoolIsShared() throws {
    try Program.withProgram { program in
      try Self.prepare(program)
      let added = try program.run(
        "nøgler", "tilføj", "Kontor", "--budget", "487.333", "--efter", "lejemål")
      #expect(
        added.errors
          == "Ny fordelingsnøgle: Kontor, nr. 1\nForstået som: budget i kroner 487.333.\n")
      let shown = try program.run("noegler").output
      for text in [
        "1. Kontor · 487.333,00 kr. · boliger", "Bakken     70,59 %  343.999,76",
        "I alt     100,00 %  487.333,00",
      ] {
        #expect(shown.contains(text), "\(text)")
      }
      let json = try program.run("noegler", "--json").output
      #expect(json.contains("\"kroner\" : 343999.76"))
      #expect(
        try JSONSerialization.jsonObject(with: Data(json.utf8)) is [[String: Any]])
      try program.run("nøgler", "ret", "1", "--budget", "1000,50", "--navn", "Kontorer")
      #expect(try program.run("nøgler").output.contains("1. Kontorer · 1.000,50 kr."))
      #expect(try program.run("nøgler", "slet", "1").code == 0)
      #expect(try program.run("nøgler").output.contains("ingen fordelingsnøgler endnu"))
      try program.run("fortryd")
      #expect(try program.run("nøgler").output.contains("1. Kontorer"))
    }
  }

  @Test func aMixtureWithHoursAndFixedShares() throws {
    try Program.withProgram { program in
      try Self.prepare(program)
      let added = try program.run(
        "noegler", "tilfoej", "Maskiner", "--budget", "1000", "--vægt", "timer=50", "--vaegt",
        "faste=50")
      #expect(added.errors.contains("Kan ikke fordeles endnu: De faste procenter"))
      #expect(try program.run("nøgler", "faste", "1", "bakken=75", "engen=25").code == 0)
      for (name, hours) in [("Bakken", "1.203,5"), ("Engen", "1203,5 t.")] {
        // What it was called in 0.1.0 is understood.
        let said = try program.run("nøgler", "forbrug", "2025", name, "--timer", hours)
        #expect(said.errors == "Timer og udgifter i 2025\nForstået som: timer 1.203,5.\n")
      }
      let own = try program.run("nøgler").output
      #expect(own.contains("Bakken     62,50 %    625,00"))
      #expect(own.contains("2025: fordelingsnøglen går selv efter timerne i 2025"))
      for name in ["Bakken", "Engen"] {
        try program.run("nøgler", "timer", "2024", name, "--timer", "100")
      }
      #expect(
        try program.run("nøgler").output.contains(
          "! Ikke retvisende, målt på timerne i 2024: Bakken, Engen"))
      try program.run("nøgler", "graense", "12,5")
      #expect(try program.run("nøgler").output.contains("✓ Retvisende, målt på timerne i 2024"))
      try program.run("nøgler", "timer", "2024", "Bakken", "--kroner", "90", "--nøgle", "1")
      let partly = try program.run("nøgler").output
      #expect(partly.contains("✓ Retvisende, målt på timerne i 2024"))
      try program.run("nøgler", "timer", "2023", "Bakken", "--kroner", "90")
      let missing = try program.run("nøgler").output
      #expect(missing.contains("2023: intet er skrevet for Engen"))
      let early = try program.run("nøgler", "timer", "2199", "Bakken", "--timer", "9")
      #expect(early.errors.contains("Bemærk: 2199 er ikke begyndt endnu."))
    }
  }

  @Test func eachNumberThatCannotBeReadIsNamedByItsOption() throws {
    try Program.withProgram { program in
      try Self.prepare(program)
      for (arguments, name) in [
        (["nøgler", "tilføj", "P", "--budget", "7.5"], "--budget"),
        (["nøgler", "tilføj", "P", "--vægt", "m2=7.5"], "--vægt"),
        (["nøgler", "grænse", "7.5"], "Grænsen"),
        (["nøgler", "timer", "2026", "Bakken", "--timer", "7.5"], "--timer"),
        (["afdelinger", "ret", "Bakken", "--enheder", "7.5"], "--enheder"),
        (["mål", "tilføj", "M", "--måltal", "7.5"], "--måltal"),
      ] {
        let outcome = try program.run(arguments)
        #expect(
          outcome.errors.hasPrefix("samdrift: \(name): »7.5«")
            || outcome.errors.hasPrefix("\(name): »7.5«"), "\(outcome.errors)")
      }
    }
  }

  @Test func whatNumbersWereUnderstoodAsIsSaid() throws {
    try Program.withProgram { program in
      try Self.prepare(program)
      for (arguments, end) in [
        (
          ["plan", "tilføj", "X", "--timer", "1.250", "--kroner", "kr. 12.500"],
          "Forstået som: ingen frist, timer 1.250, kroner 12.500.\n"
        ),
        (
          ["plan", "ret", "1", "--timer", "40", "--kroner", "9000"],
          "Aktivitet 1: timer, kroner\nForstået som: timer 40, kroner 9.000.\n"
        ),
        (["plan", "ret", "1", "--timer", "1.000"], "Aktivitet 1: timer 1.000\n"),
        (
          ["mål", "tilføj", "M", "--udgangspunkt", "92,50", "--måltal", "1.080"],
          "Forstået som: udgangspunkt 92,5, måltal 1.080.\n"
        ),
        (
          ["nøgler", "timer", "2026", "Bakken", "--timer", "1.203,5", "--kroner", "98.500 kr."],
          "Forstået som: timer 1.203,5, kroner 98.500.\n"
        ),
        (
          ["afdelinger", "tilføj", "Skoven", "--boliger", "12", "--erhverv", "50 m² 1.200 m²"],
          "Forstået som: boliger 12, erhverv og institutioner, m² 50 + 1.200.\n"
        ),
      ] {
        let outcome = try program.run(arguments)
        #expect(outcome.errors.contains(end), "\(outcome.errors)")
      }
    }
  }

  @Test func departmentsAreFilledIn() throws {
    try Program.withProgram { program in
      try Self.prepare(program)
      #expect(try program.run("afdelinger", "tilføj", "Skoven", "--boliger", "12").code == 0)
      try program.run(
        "afdelinger", "ret", "skoven", "--erhverv", "120 + 60,5", "--garager", "7", "--areal",
        "1.200")
      let shown = try program.run("afdelinger").output
      #expect(shown.contains("Skoven         12  1.200   120 + 60,5        7     17,4        ja"))
      try program.run("afdelinger", "ret", "skoven", "--enheder", "20,5", "--deltager", "nej")
      let json = try program.run("afdelinger", "--json").output
      #expect(json.contains("\"tenancyUnits\" : 20.5") && json.contains("\"hasTypedUnits\" : true"))
      try program.run("afdelinger", "ret", "skoven", "--enheder", "")
      #expect(try program.run("afdelinger", "liste").output.contains("17,4       nej"))
      try program.run("afdelinger", "ret", "skoven", "--boliger", "0", "--deltager", "1/1-2098")
      let later = try program.run("afdelinger").output
      #expect(later.contains("Skoven          0") && later.contains("fra 1. jan. 2098"))
      try program.run("nøgler", "tilføj", "Kontor", "--efter", "boliger")
      let keys = try program.run("nøgler").output
      #expect(!keys.contains("Skoven     ") && keys.contains("Skoven deltager først fra"))
    }
  }

  @Test(arguments: [
    ["nøgler", "tilføj", " "], ["nøgler", "tilføj", "x", "--budget", "1e300"],
    ["nøgler", "tilføj", "x", "--budget", "1,234.56"],
    ["nøgler", "tilføj", "x", "--budget", "1200.00"],
    ["nøgler", "tilføj", "x", "--budget", "1,250"],
    ["nøgler", "forbrug", "2025", "Bakken", "--timer", "7.5"],
    ["nøgler", "forbrug", "2025", "Bakken", "--kroner", "1,250"],
    ["nøgler", "tilføj", "x", "--efter", "humør"],
    ["nøgler", "tilføj", "x", "--efter", "timer", "--vægt", "m2=100"],
    ["nøgler", "tilføj", "x", "--vægt", "boliger=40", "--vægt", "boliger=60"],
    ["nøgler", "tilføj", "x", "--vægt", "m2"], ["nøgler", "tilføj", "x", "--vægt", "blanding=100"],
    ["nøgler", "ret", "9"], ["nøgler", "slet", "9"], ["nøgler", "faste", "1", "Bakken"],
    ["nøgler", "faste", "1", "Bakken=50", "Bakken=50"], ["nøgler", "faste", "1", "Fjeld=100"],
    ["nøgler", "forbrug", "i går", "Bakken", "--timer", "1"],
    ["nøgler", "forbrug", "2025", "Bakken"], ["nøgler", "grænse", "-1"], ["nøgler", "grænse", "x"],
    ["afdelinger", "ret", "Bakken", "--boliger=-1"],
    ["afdelinger", "ret", "Bakken", "--boliger", "9.6"],
    ["afdelinger", "ret", "Bakken", "--areal", "ti"],
    ["afdelinger", "ret", "Bakken", "--areal", "7940.5"],
    ["afdelinger", "ret", "Bakken", "--erhverv", "120.5"],
    ["afdelinger", "ret", "Bakken", "--garager", "1.2"],
    ["afdelinger", "ret", "Bakken", "--erhverv", "0"],
    ["afdelinger", "ret", "Bakken", "--enheder=-1"],
    ["afdelinger", "ret", "Bakken", "--deltager", "måske"], ["afdelinger", "tilføj", " "],
  ])
  func whatIsWrongIsSaidAndNothingChanges(arguments: [String]) throws {
    try expectRefused(arguments, code: 64)
  }

  @Test(arguments: [
    ["nøgler", "tilføj", "x", "--budget", "0"], ["nøgler", "tilføj", "x", "--budget=-1"],
    ["nøgler", "tilføj", "x", "--budget", "-1"],
    ["nøgler", "tilføj", "x", "--vægt", "m2=60", "--vægt", "timer=30"],
    ["nøgler", "faste", "1", "Bakken=60", "Engen=30"],
    ["nøgler", "forbrug", "2025", "Bakken", "--timer=-1"],
  ])
  func whatCannotBeIsRefused(arguments: [String]) throws {
    try expectRefused(arguments, code: 65)
  }

  private func expectRefused(_ arguments: [String], code: Int32) throws {
    try Program.withProgram { program in
      try Self.prepare(program)
      try program.run("nøgler", "tilføj", "Kontor", "--efter", "faste")
      let before = try program.run("eksport", "-").output
      let outcome = try program.run(arguments)
      #expect(outcome.code == code, "\(outcome.errors)")
      #expect(outcome.output == "")
      #expect(outcome.errors.hasPrefix("samdrift: "))
      #expect(try program.run("eksport", "-").output == before)
    }
  }
}
