import Foundation
import TestSupport
import Testing

@Suite("Commands") struct CommandTests {
  @Test func createsAndShowsAProject() throws {
    try Program.withProgram { program in
      let created = try program.run(
        "opret", "Samdrift i Nord", "--organisation", "Nordbo", "--projektleder", "Mette",
        "--afdeling", "Afd. 1: Bakken; 96; 7.940", "--afdeling", "Engen")
      #expect(created.code == 0)
      #expect(created.output == "")
      #expect(created.errors.contains("»Samdrift i Nord« er oprettet i \(program.home.path)"))

      let board = try program.run("tavle")
      #expect(board.code == 0)
      #expect(board.errors == "")
      #expect(board.output.hasPrefix("Samdrift i Nord\nNordbo · projektleder: Mette\n"))
      let sixth = try program.run("milepæl", "6").output
      #expect(sixth.contains("Afd. 1: Bakken har ikke tiltrådt aftalen"))
      #expect(sixth.contains("Engen har ikke tiltrådt aftalen"))

      let again = try program.run("opret", "samdrift i nord")
      #expect(again.code == 65)
      #expect(again.errors.contains("allerede"))
    }
  }

  @Test func bothSpellingsAreTheSameCommand() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      #expect(try program.run("milepæl", "7").output == program.run("milepael", "7").output)
      try program.run("milepael", "1", "--status", "naaet", "--naaet", "20-11-2026")
      #expect(try program.run("milepæl", "1").output.contains("20. nov. 2026"))
    }
  }

  @Test func changesAMilestoneInOneStepThatIsUndoneTogether() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let before = try program.run("milepæl", "7").output
      let changed = try program.run(
        "milepæl", "7", "--status", "I GANG", "--ansvarlig", "Driftsleder", "--frist", "3/12-2031",
        "--noter", "Første linje\nAnden linje", "--kryds", "1", "--kryds", "2")
      #expect(changed.code == 0)
      #expect(changed.output == "")
      #expect(changed.errors.hasPrefix("Milepæl 7: i gang"))
      let after = try program.run("milepæl", "7").output
      for text in [
        "i gang", "Driftsleder", "3. dec. 2031 (uge 49", "  Første linje\n  Anden linje",
        " 1. [x]", " 2. [x]", " 3. [ ]",
      ] {
        #expect(after.contains(text), "\(text)")
      }
      let undone = try program.run("fortryd")
      #expect(undone.errors.hasPrefix("Fortrudt · Milepæl 7: i gang"))
      #expect(try program.run("milepæl", "7").output == before)
      #expect(try program.run("gentag").code == 0)
      #expect(try program.run("milepæl", "7").output == after)
      #expect(try program.run("milepæl", "7", "--kryds", "1").errors.contains("Intet er ændret"))
      try program.run("milepæl", "7", "--frist", "", "--fjern-kryds", "2")
      let cleared = try program.run("milepæl", "7").output
      #expect(cleared.contains("Frist:       ingen"))
      #expect(cleared.contains(" 2. [ ]"))
    }
  }

  @Test func aStatusThatNeedsAReasonSaysSo() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let refused = try program.run("milepæl", "2", "--status", "nået")
      #expect(refused.code == 64)
      #expect(refused.errors.contains("--begrundelse"))
      #expect(try program.run("milepæl", "2").output.contains("ikke startet"))
      let accepted = try program.run(
        "milepæl", "2", "--status", "nået", "--begrundelse", "Sagt på mødet")
      #expect(accepted.code == 0)
      #expect(accepted.errors.contains("tjekpunkter er ikke krydset af."), "\(accepted.errors)")
      #expect(try program.run("oversigt").output.contains("Begrundelse: Sagt på mødet"))
      #expect(try program.run("historik").output.contains("Sagt på mødet"))
    }
  }

  @Test func decisionsLetAMilestoneBeReached() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--afdeling", "Afd. 1 Bakken")
      let decided = try program.run(
        "beslutning", "6", "--organ", "Afdelingsmødet", "--dato", "12-11-2026", "--udfald",
        "godkendt", "--referat", "punkt 6", "--afdeling", "bakken")
      #expect(decided.code == 0)
      #expect(decided.errors.contains("12. nov. 2026"))
      #expect(try program.run("milepæl", "6", "--status", "nået").code == 0)
      #expect(
        try program.run("papir", "statusrapport").output
          .contains("12-11-2026        6  Afd. 1 Bakken: tiltrådt · Afdelingsmødet · punkt 6"))
    }
  }

  @Test func choosesAmongProjectsByName() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord")
      try program.run("opret", "Nordøst")
      try program.run("opret", "Syd")
      func first(_ arguments: String...) throws -> Substring? {
        try program.run(arguments).output.split(separator: "\n").first
      }
      #expect(try first("tavle", "--projekt", "s") == "Syd")
      #expect(try first("--projekt", "SYD", "tavle") == "Syd")
      #expect(try first("tavle", "--projekt", "nord") == "Nord")
      #expect(try first("tavle", "--projekt", "NORDØ") == "Nordøst")
      for arguments in [["tavle"], ["tavle", "--projekt", "no"], ["tavle", "--projekt", "x"]] {
        let outcome = try program.run(arguments)
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains("  Nordøst\n"))
      }
      let list = try program.run("projekter").output
      #expect(list.contains("Nord\n") && list.contains("Syd\n"))
    }
  }

  @Test func anEmptyNameIsNoProject() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord")
      for command in [["tavle", "--projekt", ""], ["slet", "", "--ja"], ["slet", " "]] {
        let refused = try program.run(command)
        #expect(refused.code == 64)
        #expect(refused.errors.hasPrefix("samdrift: Skriv navnet på et projekt."))
        #expect(refused.errors.contains("Nord"))
      }
      #expect(try program.run("tavle").code == 0)
    }
  }

  @Test func theDemoCanBeMadeUnderAnyName() throws {
    try Program.withProgram { program in
      #expect(try program.run("opret", "Min prøve", "--demo").code == 0)
      let board = try program.run("tavle").output
      #expect(board.hasPrefix("Min prøve\n"))
      #expect(board.contains("OVERSKREDET"))
      #expect(try program.run("historik").output.contains("Nyt projekt: Min prøve"))
      #expect(try program.run("fortryd").code == 65)
    }
  }

  @Test func historyIsNewestFirstAndCanBeLimited() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run("milepæl", "1", "--ansvarlig", "Mette")
      try program.run(
        ["milepæl", "1", "--ansvarlig", "Jens"], environment: ["SAMDRIFT_NAVN": "Bo"])
      let history = try program.run("historik", "--antal", "1").output
      #expect(history.contains(" · Bo · Milepæl 1: ansvarlig Jens"))
      #expect(history.contains("Ansvarlig: Mette → Jens"))
      #expect(history.contains("… og 2 tidligere handlinger."))
      // Only one's own steps are undone, and not when another has changed the same since.
      let undo = try program.run("fortryd")
      #expect(undo.code == 65)
      #expect(undo.errors.contains("siden ændret til »Jens« af Bo"))
    }
  }

  @Test func jsonIsJSON() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nød \"a\"\u{1B}[2J", "--demo")
      for arguments in [["tavle"], ["milepæl", "6"], ["projekter"], ["historik"]] {
        let output = try program.run(arguments + ["--json"]).output
        #expect(!output.contains("\u{1B}"))
        _ = try JSONSerialization.jsonObject(with: Data(output.utf8))
      }
    }
  }

  @Test func worksInAPipe() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--demo")
      let head = try program.shell("samdrift historik --json | head -n 1")
      #expect(head.output == "[\n")
      #expect(head.errors == "")
      let full = try program.shell("samdrift tavle > /dev/full")
      #expect(full.code == 74)
      #expect(full.errors.contains("disken er fuld"))
    }
  }

  @Test func withoutATerminalItSaysWhatToDo() throws {
    try Program.withProgram { program in
      for arguments in [[], ["demo"], ["åbn"]] {
        let outcome = try program.run(arguments)
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains("samdrift tavle"))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: program.home.path).isEmpty)
    }
  }
}
