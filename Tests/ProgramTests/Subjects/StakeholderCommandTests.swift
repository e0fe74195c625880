import Foundation
import TestSupport
import Testing

@Suite("Commands about stakeholders") struct StakeholderCommandTests {
  @Test func aStakeholderIsAddedMovedContactedAndShown() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--afdeling", "Afd. 1 Bakken")
      let added = try program.run(
        "interessenter", "tilføj", "Formand", "--art", "rolle", "--holdning", "skeptisk",
        "--indflydelse", "4", "--berørthed", "3", "--afdeling", "bakken", "--næste", "+1u")
      #expect(added.code == 0)
      #expect(added.output == "")
      #expect(added.errors == "Ny interessent: Formand, nr. 9\n")
      let contacted = try program.run(
        "interessenter", "kontakt", "9", "--dato", "i går", "--kanal", "møde", "--note",
        "Vil se tal", "--opfoelgning", "Send dem", "--naeste", "+2u")
      #expect(contacted.code == 0)
      #expect(contacted.errors.contains("Kontakt med Formand"))
      try program.run("interessenter", "ret", "9", "--holdning", "pos", "--beroerthed", "5")
      let shown = try program.run("interessenter", "vis", "9").output
      for text in [
        "FORTROLIGT", "Afd. 1 Bakken", "△ positiv · indflydelse 4, berørthed 5 · tæt inddraget",
        "møde · Vil se tal · opfølgning: Send dem", "inddrages (foreslået)",
      ] {
        #expect(shown.contains(text), "\(text)")
      }
      #expect(try program.run("interessenter", "matrix").output.contains("9△"))
      #expect(try program.run("fortryd").errors.contains("Formand"))
      #expect(try program.run("interessenter", "vis", "9").output.contains("▽ skeptisk"))
      #expect(try program.run("interessenter", "slet", "9").code == 0)
      #expect(try program.run("interessenter", "vis", "9").code == 64)
    }
  }

  @Test func aNameIsOneLine() throws {
    try Program.withProgram { program in
      let created = try program.run("opret", "A\nB", "--afdeling", "Afd. 1 Bakken")
      #expect(created.errors.hasPrefix("Projektet »A B« er oprettet"))
      let added = try program.run("interessenter", "tilføj", "Ex\nq", "--note", "To\nlinjer")
      #expect(added.errors == "Ny interessent: Ex q, nr. 9\n")
      try program.run("interessenter", "ret", "9", "--ansvarlig", "Bo\r\nBi")
      let list = try program.run("interessenter", "--json").output
      #expect(list.contains("\"Ex q\"") && list.contains("\"Bo Bi\""))
      #expect(list.contains("To\\nlinjer"))
    }
  }

  @Test func theListIsFilteredAndSorted() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--afdeling", "Afd. 1 Bakken")
      for line in [
        ["Ålborg", "--holdning", "skeptisk", "--afdeling", "Bakken"],
        ["Ærø", "--holdning", "positiv", "--næste", "i dag", "--bekymringer", "Tid"],
        ["Zebra", "--holdning", "skeptisk", "--indflydelse", "5"],
      ] {
        #expect(try program.run(["interessenter", "tilføj"] + line).code == 0)
      }
      func names(_ options: String...) throws -> [String] {
        let output = try program.run(["interessenter", "--json"] + options).output
        let list = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]]
        return (list ?? []).compactMap { $0["name"] as? String }
      }
      #expect(try names().count == 11)
      #expect(try names("--filter", "holdning:skeptisk") == ["Ålborg", "Zebra"])
      #expect(
        try names("--filter", "holdning:skept", "--sorter", "indflydelse") == ["Zebra", "Ålborg"])
      #expect(try names("--filter", "afdeling:bakken") == ["Ålborg"])
      #expect(try names("--filter", "overskredet") == ["Ærø"])
      #expect(try names("--filter", "haandtering:medbeslutter") == ["Zebra"])
      #expect(try names("--filter", "tid") == ["Ærø"])
      #expect(try names("--sortér", "navn").suffix(3) == ["Zebra", "Ærø", "Ålborg"])
      #expect(try names("--sorter", "kontakt")[0] == "Ærø")
      #expect(try program.run("interessenter", "--filter", "afdeling:x").code == 64)
      let text = try program.run("interessenter", "--filter", "tid").output
      #expect(text.hasPrefix("FORTROLIGT") && text.contains("1 af 11"))
    }
  }

  @Test func aPersonIsForgottenFromTheFile() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run(
        "interessenter", "tilføj", "Xenia Qvistgaard", "--art", "person", "--bekymringer", "Wxyz")
      try program.run("interessenter", "kontakt", "9", "--note", "Talte med Xenia Qvistgaard")
      let database = program.file(".local/share/samdrift/samdrift.db")
      func has(_ text: String) throws -> Bool {
        try Data(contentsOf: database).range(of: Data(text.utf8)) != nil
      }
      #expect(try has("Qvistgaard"))
      let group = try program.run("interessenter", "glem", "1", "--ja")
      #expect(group.code == 65)
      #expect(group.errors.contains("kun for personer kan alle spor slettes"))
      let asked = try program.run("interessenter", "glem", "9")
      #expect(asked.code == 64)
      #expect(asked.errors.contains("--ja"))
      #expect(try has("Qvistgaard"))
      #expect(try program.run("interessenter", "glem", "9", "--ja").code == 0)
      for text in ["Qvistgaard", "Xenia", "Wxyz"] { #expect(try !has(text), "\(text)") }
      let history = try program.run("historik").output
      #expect(history.contains("Tester · Glemt: en interessent"))
      #expect(try program.run("interessenter", "glem", "9", "--ja").code == 64)
    }
  }

  @Test func undoingAfterAnErasureIsAskedAboutFirst() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run("milepæl", "1", "--noter", "Mette ringer")
      try program.run("interessenter", "tilføj", "Mette Lund", "--art", "person")
      let forgotten = try program.run("interessenter", "glem", "9", "--ja")
      #expect(forgotten.errors.contains("»Mette« findes stadig i Milepæl 1"))
      let asked = try program.run("fortryd")
      #expect(asked.code == 64)
      #expect(
        asked.errors.contains(
          "At alle spor af en person er slettet, kan ikke fortrydes. Før det gjorde du »"))
      #expect(try program.run("historik").output.contains("Fortrudt") == false)
      #expect(try program.run("fortryd", "--ja").code == 0)
      let none = try program.run("fortryd")
      #expect(none.code == 65)
      #expect(none.errors.contains("Der er ikke mere, du kan fortryde."))
    }
  }

  @Test func theSummaryHasAConfidentialEdition() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run(
        "interessenter", "tilføj", "Mette Hansen", "--art", "person", "--holdning", "modstander",
        "--næste", "i dag", "--bekymringer", "Huslejen")
      let summary = try program.run("oversigt").output
      #expect(!summary.contains("kontaktet"))
      for text in ["Mette", "modstander", "Huslejen"] { #expect(!summary.contains(text)) }
      let confidential = try program.run("oversigt", "--fortrolig").output
      #expect(confidential.hasPrefix("FORTROLIGT"))
      #expect(confidential.contains("Vi har talt med 0 af 9. 1 skulle have været kontaktet:"))
      for text in ["Mette", "modstander", "Huslejen"] { #expect(confidential.contains(text)) }
    }
  }
}
