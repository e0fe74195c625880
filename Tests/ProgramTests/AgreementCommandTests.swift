import Foundation
import TestSupport
import Testing

@Suite("Commands about models and the agreement") struct AgreementCommandTests {
  private func create(_ program: Program) throws {
    try program.run("opret", "A", "--afdeling", "Fjordglimt; 96", "--afdeling", "Ådalen; 40")
  }

  @Test func modelsAreComparedAndOneIsApproved() throws {
    try Program.withProgram { program in
      try create(program)
      #expect(try program.run("model").output.contains("Der er ingen modeller endnu."))
      #expect(try program.run("model", "tilfoej").code == 0)
      let edited = try program.run(
        "model", "ret", "samd", "--ledelse", "Én driftsleder", "--timer", "222,5")
      #expect(edited.errors.contains("Model »Samdrift«: ledelse, timer om ugen"))
      try program.run("model", "økonomi", "2", "fjord", "--før", "412.500", "--efter", "389.000,50")
      try program.run("model", "oekonomi", "2", "ådal", "--foer", "100", "--efter", "50")
      try program.run("model", "opgave", "2", "Grønne områder", "--placering", "delt")
      let table = try program.run("model").output
      for text in ["222,5", "412.500 → 389.000,5", "delt", "I alt", "(-23.549,5)"] {
        #expect(table.contains(text), "\(text)")
      }
      let json = try JSONSerialization.jsonObject(
        with: Data(try program.run("model", "--json").output.utf8))
      let models = try #require(json as? [[String: Any]])
      #expect(models.count == 2)
      #expect((models[1]["total"] as? [String: Double])?["after"] == 389_050.5)
      #expect(try program.run("model", "godkend", "1").code != 0)
      #expect(
        try program.run("model", "godkend", "Samdrift").errors.contains("udkast til version 1"))
      #expect(try program.run("aftale").output.contains("Delte opgaver\n  - Grønne områder"))
      try program.run("fortryd")
      #expect(try program.run("aftale").errors.contains("Der er ingen aftale endnu."))
    }
  }

  @Test func figuresThatCannotBeReadAreRefused() throws {
    try Program.withProgram { program in
      try create(program)
      try program.run("model", "tilføj")
      for (amount, problem) in [
        ("1,234.56", "komma før punktum"), ("-1", "under 0"), ("1e300", "ikke et tal"),
      ] {
        let result = try program.run("model", "økonomi", "2", "Fjordglimt", "--før=\(amount)")
        #expect(result.code == 64 && result.errors.contains(problem), "\(amount)")
      }
      #expect(try program.run("model", "ret", "9", "--timer", "1").code == 64)
    }
  }

  @Test func anAccessionWithoutAnAgreementOrASecondTimeIsRemarkedOn() throws {
    try Program.withProgram { program in
      try create(program)
      let accede = ["tiltraed", "Fjordglimt", "--organ", "Afdelingsmødet", "--dato", "i dag"]
      let first = try program.run(accede)
      #expect(first.code == 0 && first.errors.contains("Aftalen er endnu ikke fremlagt."))
      #expect(!first.errors.contains("stod allerede"))
      #expect(try program.run(accede).errors.contains("Fjordglimt stod allerede som »tiltrådt«."))
    }
  }

  @Test func theAgreementIsPresentedAccededToAndRenewed() throws {
    try Program.withProgram { program in
      try create(program)
      try program.run("model", "tilføj")
      try program.run("model", "godkend", "2")
      try program.run(
        "aftale", "ret", "--formaal", "Bedre service", "--udtraeden", "Et år", "--start", "1/4-2027"
      )
      try program.run("aftale", "opgave", "Snerydning", "--placering", "lokal")
      let presented = try program.run("aftale", "fremlaeg")
      #expect(presented.errors.contains("Der står ikke noget endnu om: "))
      #expect(
        try program.run("aftale", "ret", "--start", "1/5-2027").errors.contains("ligger fast"))
      let first = try program.run(
        "tiltræd", "fjord", "--organ", "Afdelingsmødet", "--dato", "i dag", "--referat", "punkt 6")
      #expect(first.errors.contains("Mangler: Ådalen (ikke tiltrådt endnu)."))
      let second = try program.run("tiltraed", "ådal", "--organ", "Bestyrelsen", "--dato", "i dag")
      #expect(second.errors.contains("Alle deltagende afdelinger har tiltrådt."))
      #expect(!(try program.run("milepæl", "6").output.contains("Mangler, før")))
      #expect(try program.run("aftale", "slet").errors.contains("ligger fast"))
      #expect(try program.run("aftale", "ny-version").code == 0)
      #expect(try program.run("aftale", "slet").errors.contains("Slettet: Aftale, version 2"))
      #expect(try program.run("aftale", "ny-version").code == 0)
      #expect(
        try program.run("aftale", "fremlæg").errors.contains(
          "Skal tiltræde igen: Fjordglimt, Ådalen."))
      let milestone = try program.run("milepæl", "6").output
      #expect(milestone.contains("Fjordglimt skal tiltræde igen"))
      #expect(milestone.contains("Afdelingsmødet · punkt 6 · version 1"))
      let markdown = try program.run("aftale", "--markdown").output
      #expect(markdown.hasPrefix("# Aftale om samdrift · version 2\n"))
      #expect(markdown.contains("## Opgaver, som afdelingen beholder\n\n- Snerydning\n"))
      let json = try JSONSerialization.jsonObject(
        with: Data(try program.run("aftale", "--json", "--version", "1").output.utf8))
      let agreement = try #require(json as? [String: Any])
      #expect(agreement["start"] as? String == "2027-04-01")
      #expect(agreement["purpose"] as? String == "Bedre service")
    }
  }
}
