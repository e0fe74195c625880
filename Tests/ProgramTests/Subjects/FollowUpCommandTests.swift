import Foundation
import TestSupport
import Testing

@Suite("Commands about follow-up and advice") struct FollowUpCommandTests {
  @Test func aRoundIsHeldAnsweredAndAdjusted() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--afdeling", "Afd. 1 Bakken")
      #expect(try program.run("opfølgning").output.contains("ingen opfølgninger endnu"))
      try program.run("plan", "tilføj", "Vagtordning !1/2-2027")
      let held = try program.run("opfoelgning", "ny", "--konklusion", "Kom godt fra start")
      #expect(held.code == 0)
      #expect(held.errors.contains("Ny opfølgning: løbende"))
      #expect(held.output.contains("0 af 1 er udført"))
      #expect(held.output.contains("rød (nej)"))
      let unreasoned = try program.run("opfølgning", "ret", "1", "--samlet", "ja")
      #expect(unreasoned.code != 0)
      #expect(unreasoned.errors.contains("Skriv hvorfor"))
      #expect(
        try program.run(
          "opfølgning", "ret", "1", "--samlet", "ja", "--samlet-fordi", "For tidligt"
        ).code == 0)
      #expect(try program.run("opfølgning", "vis", "1").output.contains("Samlet: grøn (ja)"))
      let proposed = try program.run(
        "opfølgning", "justering", "1", "Mere tid", "--aktivitet", "1", "--dato", "1/3-2027")
      #expect(proposed.errors.contains("Ny justering: Mere tid, nr. 1"))
      #expect(try program.run("plan").output.contains("01-02-2027"))
      let done = try program.run("opfølgning", "justering", "--gennemfoer", "1")
      #expect(done.errors.contains("Justering gennemført: Mere tid"))
      #expect(try program.run("plan").output.contains("01-03-2027"))
      #expect(try program.run("opfølgning", "justering", "--gennemfør", "1").code != 0)
      try program.run("fortryd")
      #expect(try program.run("plan").output.contains("01-02-2027"))
      #expect(try program.run("opfølgning", "justering", "--afvis", "1").code == 0)
      let json = try program.run("opfølgning", "vis", "1", "--json").output
      let round = try #require(
        try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      #expect(round["kind"] as? String == "followUp")
      let adjustments = try #require(round["adjustments"] as? [[String: Any]])
      #expect(adjustments.first?["state"] as? String == "rejected")
    }
  }

  @Test func theEvaluationIsApprovedAndAServiceCheckFollows() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run("opfølgning", "ny", "--slags", "evaluering")
      try program.run(
        "beslutning", "12", "--organ", "Ledelsen", "--dato", "i dag", "--udfald", "godkendt",
        "--referat", "punkt 4")
      #expect(try program.run("opfølgning").output.contains("godkendt af Ledelsen"))
      let reached = try program.run("milepæl", "12", "--status", "nået")
      #expect(reached.code == 0 && reached.errors.contains("Husk: milepæl 1, 2, 3, 4, 5, 6, 7, 8,"))
      #expect(try program.run("opfølgning", "ny").errors.contains("årlig"))
    }
  }

  @Test func adviceIsGiven() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      #expect(try program.run("raad").output.contains("1. Tidlig inddragelse"))
      let json = try program.run("råd", "--json").output
      let advice = try #require(
        try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
      #expect(advice.count == 5)
    }
  }

  @Test(arguments: [
    ["opfølgning", "vis", "9"], ["opfølgning", "ny", "--slags", "sur"],
    ["opfølgning", "ny", "--dato", "1/1-2199"], ["opfølgning", "justering", "1"],
    ["opfølgning", "justering", "--gennemfør", "1"],
    ["opfølgning", "justering", "1", "x", "--måltal", "3"],
    ["opfølgning", "justering", "1", "x", "--mål", "1", "--måltal", "1,234.56"],
    ["opfølgning", "justering", "1", "x", "--genåbn", "4"],
  ])
  func whatCannotBeIsRefused(line: [String]) throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run("opfølgning", "ny")
      let refused = try program.run(line)
      #expect(refused.code != 0, "\(line)")
      #expect(!refused.errors.isEmpty)
      #expect(refused.output == "")
    }
  }

  @Test func anAdjustmentOfADeletedActivityIsSaidToBeSo() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run("plan", "tilføj", "Vagtordning !1/2-2027")
      try program.run("opfølgning", "ny")
      try program.run(
        "opfølgning", "justering", "1", "Mere tid", "--aktivitet", "1", "--dato", "1/3-2027")
      let deleted = try program.run("plan", "slet", "1")
      #expect(deleted.errors.contains("Så kan justeringen »Mere tid« ikke gennemføres."))
      let refused = try program.run("opfølgning", "justering", "--gennemfør", "1")
      #expect(refused.code != 0)
      #expect(refused.errors.contains("Aktiviteten er slettet. Afvis justeringen"))
      #expect(try program.run("opfølgning", "justering", "--afvis", "1").code == 0)
    }
  }
}
