import Foundation
import TestSupport
import Testing

@Suite("Commands about promises and letters") struct PromiseCommandTests {
  @Test func aPromiseFromItsMakingToItsKeeping() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--afdeling", "Afd. 1 Bakken")
      try program.run("dialogmøder", "--tilføj", "i går", "--med", "1")
      let added = try program.run(
        "løfter", "tilføj", "Et fast navn i hver opgang", "--interessenter", "1", "--til",
        "beboerne i Bakken", "--lovet", "i går", "--frist", "i går", "--dialogmøde", "i går")
      #expect(added.errors.hasPrefix("Nyt løfte: Et fast navn i hver opgang, nr. 1\n"))
      let shown = try program.run("løfte").output
      for text in [
        "1 åbent, heraf 1 overskredet", "1. Et fast navn i hver opgang (åbent, overskredet)",
        "Til: Beboere, beboerne i Bakken", "Hvor: Dialogmøde den ",
      ] {
        #expect(shown.contains(text), "\(text)")
      }
      #expect(try program.run("mandagsmøde").output.contains("Et fast navn i hver opgang"))
      let unsaid = try program.run("løfter", "ret", "1", "--status", "ikke holdt")
      #expect(unsaid.code != 0 && unsaid.errors.contains("hvorfor det ikke er holdt"))
      try program.run("løfter", "ret", "1", "--status", "ikke holdt", "--note", "Ingen tid")
      #expect(try program.run("løfter").output.contains("ikke holdt den"))
      #expect(try program.run("løfter", "holdt", "1").errors.hasPrefix("Løfte 1 holdt:"))
      let json = try program.run("løfter", "--json").output
      #expect(json.contains("\"state\" : \"kept\"") && json.contains("\"isOverdue\" : false"))
      #expect(json.contains("\"stakeholders\" : [\n      1\n    ]"))
      try program.run("løfter", "holdt", "1", "--fjern")
      #expect(try program.run("milepæl", "10").output.contains("Løfter: 1 åbent"))
      #expect(try program.run("papir", "løfter").output.contains("HVAD VI HAR LOVET"))
      #expect(try program.run("løfter", "eksport", "-").output.contains("Et fast navn"))
      #expect(try program.run("løfter", "holdt", "7").code == 64)
      #expect(try program.run("løfter", "slet", "1").code == 0)
      #expect(try program.run("løfter").output.contains("Der er ingen løfter endnu."))
    }
  }

  @Test func aLongTextIsntPrintedBackWhole() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let long = String(repeating: "Et fast navn i hver opgang. ", count: 300)
      let added = try program.run("løfter", "tilføj", long)
      #expect(added.errors.count < 200 && added.errors.contains("…, nr. 1"), "\(added.errors)")
    }
  }

  @Test func lettersAreWrittenWithOnesOwnWords() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--afdeling", "Afd. 1 Bakken", "--afdeling", "Afd. 2 Engen")
      #expect(try program.run("projekter", "ret").code == 64)
      let edited = try program.run(
        "projekt", "ret", "--kontakt", "Kontoret, tlf. 12 34 56 78", "--brev", "Kære beboer")
      #expect(edited.code == 0, "\(edited.errors)")
      try program.run("afdeling", "ret", "Engen", "--kontakt", "Viceværten", "--brev", "Kun jer")
      let all = try program.run("papir", "afdelingsbreve").output
      #expect(all.contains("TIL BEBOERNE I AFD. 1 BAKKEN") && all.contains("Kære beboer"))
      #expect(all.contains("Spørg her: Kontoret, tlf. 12 34 56 78"))
      let one = try program.run("papir", "afdelingsbreve", "--afdeling", "engen").output
      #expect(one.contains("Spørg her: Viceværten") && one.contains("Kun jer"))
      #expect(!one.contains("BAKKEN"))
      let wrong = try program.run("papir", "status", "--afdeling", "engen")
      #expect(wrong.code == 64 && wrong.errors.contains("kan ikke laves med --afdeling"))
    }
  }

  @Test func aLetterIsToAStakeholder() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--afdeling", "Afd. 1 Bakken")
      try program.run("interessenter", "ret", "8", "--brev", "Tak for sidst.")
      func letter(_ name: String, _ more: String...) throws -> Program.Outcome {
        try program.run(["papir", "afdelingsbreve", "--interessent", name] + more)
      }
      for name in ["Organisationsbestyrelsen", "organisations", "8"] {
        let output = try letter(name).output
        #expect(
          output.contains("TIL ORGANISATIONSBESTYRELSEN") && output.contains("Tak for sidst."))
      }
      let saved = try letter("8", "--ud", "brev.txt")
      #expect(saved.errors.contains("Brev om samdriften er gemt i brev.txt."))
      let several = try letter("beboer")
      #expect(several.code == 64, "\(several.errors)")
      #expect(several.errors.contains("»beboer« er ikke én interessent. Vælg mellem:\n  1 Beboere"))
      let none = try letter("kommunen")
      #expect(none.code == 64 && none.errors.contains("ingen interessent, der hedder »kommunen«"))
      #expect(try letter("99").errors.contains("Der er ingen interessent nr. 99."))
      let both = try letter("8", "--afdeling", "bakken")
      #expect(both.code == 64 && both.errors.contains("Udelad --afdeling eller --interessent."))
      try program.run("interessenter", "slet", "8")
      #expect(try letter("Organisationsbestyrelsen").code == 64)
    }
  }
}
